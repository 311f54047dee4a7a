/// One value of a YAML file and the line on which it begins.
struct Entry {
    let line: Int
    let value: Value

    enum Value {
        case nothing
        case text(String)
        case list([Entry])
        case map([Pair])
    }

    /// A key with its value; the line is the key's.
    struct Pair {
        let key: String
        let line: Int
        let entry: Entry
    }

    var text: String? { if case .text(let text) = value { text } else { nil } }
    var list: [Entry]? { if case .list(let list) = value { list } else { nil } }
    var pairs: [Pair]? { if case .map(let pairs) = value { pairs } else { nil } }

    /// What the value is, for a message that says what was found.
    var kind: String {
        switch value {
        case .nothing: "nothing"
        case .text: "one value"
        case .list: "a list"
        case .map: "a map"
        }
    }
}

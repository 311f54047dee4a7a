/// A sheet of the access table: people down, cases or places across, and in each cell what they are answered.
struct Sheet: Sendable {
    let columns: [String]
    private let rows: [String: [String]]

    /// Reads the sheet as it is written: a line of columns, then a line for each person.
    init(_ text: String) {
        let lines = text.split(separator: "\n").map {
            $0.split(separator: " ").map(String.init)
        }
        let columns = lines.first ?? []
        self.columns = columns
        rows = Dictionary(
            lines.dropFirst().filter { $0.count == columns.count + 1 }.map {
                ($0[0], Array($0.dropFirst()))
            }, uniquingKeysWith: { first, _ in first })
    }

    var people: Set<String> { Set(rows.keys) }

    /// Whether a person is let in to what stands in a column. Throws when the sheet does not say.
    func shows(_ column: String, to person: String) throws -> Bool {
        try status(of: column, for: person) != 404
    }

    /// The status of the answer: shown, sent on to another page of the table, or as if nothing were there.
    func status(of column: String, for person: String) throws -> Int {
        guard let index = columns.firstIndex(of: column), let row = rows[person] else {
            throw NotStated(column: column, person: person)
        }
        switch row[index] {
        case "see": return 200
        case "on": return 303
        case "-": return 404
        default: throw NotStated(column: column, person: person)
        }
    }

    struct NotStated: Error {
        let column: String
        let person: String
    }
}

/// A page of the access table: an address, and the sheet that says who is shown it.
struct SheetPage: Sendable {
    let path: String
    let sheet: Sheet
    /// What stands in the address where it names a step, an agency, a part of the form, or a person.
    let filling: [String: String]

    init(_ path: String, _ sheet: Sheet, _ filling: [String: String] = [:]) {
        self.path = path
        self.sheet = sheet
        self.filling = filling
    }
}

/// Something that can be sent: who may do it, to what, with a form that is filled in properly.
struct SheetAct: Sendable {
    let path: String
    /// Who is shown the page that the form stands on: for everybody else there is no such address.
    let sheet: Sheet
    /// The columns to which the form fits; to every other the procedure says no.
    let targets: [String]
    let by: [String]
    let filling: [String: String]
    let form: [(String, String)]
    /// The field in which a file is chosen; nil where the form has none.
    let file: String?

    init(
        _ path: String, _ sheet: Sheet, on targets: [String], by: [String],
        _ filling: [String: String] = [:], _ form: [(String, String)] = [], file: String? = nil
    ) {
        self.file = file
        self.path = path
        self.sheet = sheet
        self.targets = targets
        self.by = by
        self.filling = filling
        self.form = form
    }
}

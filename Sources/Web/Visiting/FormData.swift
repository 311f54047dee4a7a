import CaseReview

/// What was posted: names and values as typed, in the order sent.
struct FormData: Sendable {
    private(set) var entries: [(name: String, value: String)] = []
    /// Files that came with the form, only where the route takes them.
    private(set) var files: [UploadedFile] = []
    /// Why what came with a file could not be received; then no file of it stands here, and of what was typed only
    /// what came before the fault.
    private(set) var uploadProblem: UploadProblem?

    init() {}

    /// A form that came with a file and could not be received, with what was typed as far as it came.
    init(unreadable problem: UploadProblem, typed: FormData = FormData()) {
        entries = typed.entries
        uploadProblem = problem
    }

    /// What was typed, as a browser sends a form without a file; the opposite of reading one.
    var urlEncoded: [UInt8] {
        let pairs = entries.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
        return Array(pairs.joined(separator: "&").utf8)
    }

    /// Reads a body in the form `application/x-www-form-urlencoded`, as UTF-8; broken escapes stay as typed.
    init(urlEncoded bytes: some Collection<UInt8>) {
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            add(Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
        }
    }

    /// The first value of this name, trimmed; empty when there is none. An entry of one line is without the marks that
    /// turn the direction of reading: they could make a name read as another.
    func text(_ name: String) -> String {
        let text = Self.trimmed(entries.first { $0.name == name }?.value ?? "")
        return text.contains("\n") ? text : text.withoutTurns
    }

    /// The first value of this name exactly as typed; for passwords.
    func exact(_ name: String) -> String { entries.first { $0.name == name }?.value ?? "" }

    /// How far something had come when the page was made, counted from nought; nil where nothing of the kind was sent.
    func count(_ name: String) -> Int? { Int(text(name)).flatMap { $0 < 0 ? nil : $0 } }

    func has(_ name: String) -> Bool { entries.contains { $0.name == name } }

    /// Every value of this name, empty ones left out.
    func all(_ name: String) -> [String] {
        entries.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
    }

    /// The file that was chosen in a field; nil when none was.
    func file(_ field: String) -> UploadedFile? { files.first { $0.field == field } }

    mutating func add(_ file: UploadedFile) { files.append(file) }

    /// Nobody types a NUL, and a database takes it for the end.
    mutating func add(_ name: String, _ value: String) {
        entries.append((name, value.replacing("\0", with: "\u{FFFD}")))
    }

    mutating func set(_ name: String, _ value: String) {
        entries.removeAll { $0.name == name }
        entries.append((name, value))
    }

    private static func trimmed(_ text: String) -> String {
        var view = Substring(text)
        while view.first?.isWhitespace == true { view.removeFirst() }
        while view.last?.isWhitespace == true { view.removeLast() }
        return String(view).replacing("\r\n", with: "\n")
    }

    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return text.utf8.reduce(into: "") { written, byte in
            let scalar = Unicode.Scalar(byte)
            if scalar.isASCII,
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            {
                written.unicodeScalars.append(scalar)
            } else {
                written += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }

    private static func decoded(_ bytes: some Collection<UInt8>) -> String {
        var result: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): result.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let digits = rest.prefix(2)
                if digits.count == 2, let value = hexadecimal(digits) {
                    result.append(value)
                    rest = rest.dropFirst(2)
                } else {
                    result.append(byte)
                }
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func hexadecimal(_ digits: some Collection<UInt8>) -> UInt8? {
        UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}

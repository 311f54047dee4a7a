/// A file that was sent with a form, as it came: nothing about it has been believed yet.
struct UploadedFile: Sendable {
    /// The field it was chosen in.
    let field: String
    let name: UploadedFileName
    let bytes: [UInt8]
}

/// The name under which somebody sent a file. It is shown to people, and never used as a path.
struct UploadedFileName: Sendable, Equatable {
    /// Without folders, without marks that nobody sees, and of a length that fits on a line; never empty.
    let text: String
    private static let longest = 120

    init(sent: String) {
        let last = sent.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        // Counted in scalars: one letter can carry any number of marks above it.
        let scalars = Self.shown(String(last)).unicodeScalars.prefix(Self.longest)
        let shown = String(String.UnicodeScalarView(scalars))
        text = shown.allSatisfy(\.isWhitespace) ? "a file without a name" : shown
    }

    /// Words without the marks that nobody sees.
    static func shown(_ words: String) -> String {
        String(String.UnicodeScalarView(words.unicodeScalars.filter(isShown)))
    }

    /// What stands after the last full stop, in small letters: "docx". Empty when there is none.
    var ending: String {
        guard let stop = text.lastIndex(of: ".") else { return "" }
        return text[text.index(after: stop)...].lowercased()
    }

    /// Marks that turn the direction of text could make a program look like a document.
    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: false
        default: true
        }
    }
}

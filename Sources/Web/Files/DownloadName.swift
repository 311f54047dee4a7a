import CaseReview

/// The name under which a browser keeps a file, safe in a header whatever it was called (RFC 6266, RFC 8187).
struct DownloadName: Sendable {
    /// Ends as files of its kind do; without folders and marks that nobody sees.
    let text: String

    /// - Parameter marking: what a file that is exempt is marked with: in its name, since nothing in a file is changed
    ///   that somebody attached; nil for every other.
    init(_ file: AttachedFile, marked marking: String? = nil) {
        let cleaned = UploadedFileName(sent: marking.map { Self.name(file.name, $0) } ?? file.name)
        let endings = file.kind.endings
        let first = endings.first ?? "bin"
        let isEnded = endings.contains(cleaned.ending)
        // A name that would be hidden, or that a console would take for an option, is given a letter to stand on.
        let isBare = cleaned.text.hasPrefix(".") || cleaned.text.hasPrefix("-")
        text = (isBare ? "_" : "") + cleaned.text + (isEnded ? "" : ".\(first)")
    }

    /// The name with the marking before its ending, which says what kind of file it is.
    private static func name(_ name: String, _ marking: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else {
            return "\(name) (\(marking))"
        }
        return "\(name[..<dot]) (\(marking))\(name[dot...])"
    }

    /// The header: the name in ASCII for old browsers, and whole for all others.
    var disposition: String {
        "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
    }

    private var plain: String {
        let scalars = text.unicodeScalars.map { scalar -> Character in
            scalar.isASCII && (scalar.isPlain || scalar == " ") ? Character(scalar) : "_"
        }
        return String(scalars)
    }

    private var encoded: String {
        let digits = Array("0123456789ABCDEF")
        return text.utf8.reduce(into: "") { written, byte in
            let scalar = Unicode.Scalar(byte)
            if scalar.isPlain {
                written.unicodeScalars.append(scalar)
            } else {
                written += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }
}

extension Unicode.Scalar {
    /// Letters, digits and the marks that need no escape in either form of the name.
    fileprivate var isPlain: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_": true
        default: false
        }
    }
}

extension AttachedFile.Kind {
    /// The type under which a file of the kind is sent.
    var type: String {
        switch self {
        case .pdf: "application/pdf"
        case .word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .excel: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .text: "text/plain; charset=utf-8"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        }
    }

    /// How the names of such files end; the first is the one to give. Never csv: what opens it would take words for
    /// formulas.
    var endings: [String] {
        switch self {
        case .pdf: ["pdf"]
        case .word: ["docx"]
        case .excel: ["xlsx"]
        case .text: ["txt", "log", "md"]
        case .png: ["png"]
        case .jpeg: ["jpg", "jpeg"]
        }
    }
}

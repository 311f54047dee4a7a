/// What one part of a form says of itself: its field, and the name of a file if it holds one.
struct UploadPartHeader: Equatable {
    let field: String
    /// Nil for what was typed; empty where no file was chosen.
    let fileName: String?

    private static let mostLines = 8

    /// Reads the lines before the empty one. Throws when they name no field, or anything stands there twice.
    init(_ bytes: ArraySlice<UInt8>) throws(UploadProblem) {
        let lines = try Self.lines(bytes)
        guard Self.isPlain(lines) else { throw .wrappedPart }
        var scanner = HeaderScanner(lines["content-disposition"] ?? "")
        guard scanner.word()?.lowercased() == "form-data" else { throw .unreadablePart }
        var parameters: [String: String] = [:]
        while let (name, value) = scanner.parameter() {
            guard parameters.updateValue(value, forKey: name) == nil else { throw .unreadablePart }
        }
        guard scanner.isAtEnd, let field = parameters["name"], !field.isEmpty else {
            throw .unreadablePart
        }
        self.field = field
        fileName = parameters["filename"]
    }

    /// Each line by its name in small letters.
    private static func lines(
        _ bytes: ArraySlice<UInt8>
    ) throws(UploadProblem) -> [String: String] {
        let lines = bytes.split(separator: [13, 10], omittingEmptySubsequences: false)
        guard lines.count <= Self.mostLines else { throw .unreadablePart }
        var seen: [String: String] = [:]
        for line in lines {
            let parts = line.split(
                separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(decoding: parts[0], as: UTF8.self)
            guard parts.count == 2, !name.isEmpty, name.unicodeScalars.allSatisfy(\.isOfToken),
                !line.contains(where: { $0 < 32 || $0 == 127 })
            else { throw .unreadablePart }
            let value = String(decoding: parts[1], as: UTF8.self)
            guard seen.updateValue(value, forKey: name.lowercased()) == nil else {
                throw .unreadablePart
            }
        }
        return seen
    }

    /// Whether the part is what it holds, not a bundle of further parts, and not written in another way.
    private static func isPlain(_ lines: [String: String]) -> Bool {
        let kind = lines["content-type"]?.lowercased() ?? ""
        let writing = lines["content-transfer-encoding"]?.lowercased().filter { $0 != " " }
        return !kind.contains("multipart/") && !kind.contains("message/")
            && [nil, "7bit", "8bit", "binary"].contains(writing)
    }
}

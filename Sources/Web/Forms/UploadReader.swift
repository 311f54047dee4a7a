/// Reads a form that was sent with a file, `multipart/form-data` (RFC 7578), as browsers write it and no looser.
///
/// Every byte is looked at once, and what is kept is never more than what came.
struct UploadReader {
    let limit: UploadLimit

    private static let mostParts = 2_000
    private static let longestBoundary = 70

    /// The fields and the files of a body. Throws what is wrong with it, nothing of it being used then.
    func read(_ body: [UInt8], contentType: String?) throws(UploadProblem) -> FormData {
        var form = FormData()
        try read(body, contentType, into: &form)
        return form
    }

    /// What came, whatever is wrong with it: where something is, the form says so and holds what was typed before it.
    ///
    /// - Parameter problem: what is known to be wrong already, such as that more was coming.
    func received(
        _ body: [UInt8], contentType: String?, problem: UploadProblem? = nil
    ) -> FormData {
        var form = FormData()
        do {
            try read(body, contentType, into: &form)
            return problem.map { FormData(unreadable: $0, typed: form) } ?? form
        } catch {
            return FormData(unreadable: problem ?? error, typed: form)
        }
    }

    private func read(
        _ body: [UInt8], _ contentType: String?, into form: inout FormData
    ) throws(UploadProblem) {
        guard let contentType, let boundary = Self.boundary(in: contentType) else {
            throw .notSentAsFile
        }
        var parts = UploadParts(body: body, boundary: boundary)
        var count = 0
        var lengthOfFields = 0
        while let part = try parts.next() {
            count += 1
            guard count <= Self.mostParts else { throw .tooManyParts }
            let header = try UploadPartHeader(part.header)
            if let name = header.fileName {
                try add(part.content, of: header.field, name: name, to: &form)
            } else {
                lengthOfFields += part.content.count
                guard lengthOfFields <= Serving.longestForm else { throw .fieldsTooLong }
                form.add(header.field, String(decoding: part.content, as: UTF8.self))
            }
        }
    }

    /// A field in which no file was chosen is sent with an empty name and nothing in it.
    private func add(
        _ content: ArraySlice<UInt8>, of field: String, name: String, to form: inout FormData
    ) throws(UploadProblem) {
        if name.isEmpty && content.isEmpty { return }
        guard content.count <= limit.longestFile else { throw .fileTooLarge(limit) }
        guard form.file(field) == nil else { throw .twoFilesInOneField }
        form.add(
            UploadedFile(
                field: field, name: UploadedFileName(sent: name), bytes: Array(content)))
    }

    /// What separates the parts, as the header names it (RFC 2046 §5.1.1); nil when it names none that may be.
    static func boundary(in contentType: String) -> [UInt8]? {
        var scanner = HeaderScanner(contentType)
        guard scanner.word()?.lowercased() == "multipart/form-data" else { return nil }
        var boundary: String?
        while let (name, value) = scanner.parameter() {
            if name == "boundary" { boundary = boundary ?? value }
        }
        guard let bytes = boundary.map({ Array($0.utf8) }), (1...longestBoundary ~= bytes.count),
            bytes.last != UInt8(ascii: " "), bytes.allSatisfy(isOfBoundary)
        else { return nil }
        return bytes
    }

    private static func isOfBoundary(_ byte: UInt8) -> Bool {
        let scalar = Unicode.Scalar(byte)
        return scalar.isASCII
            && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "'()+_,-./:=? ".unicodeScalars.contains(scalar))
    }
}

/// A form with a file, written as a browser writes it.
struct SentFile {
    let field: String
    let name: String
    let bytes: [UInt8]

    static let boundary = "----OnePanelTestBoundary7MA4YWxk"
    static let contentType = "multipart/form-data; boundary=\(boundary)"

    /// The body of a form with these entries, and the file where one was chosen.
    static func body(_ entries: [(String, String)], _ file: SentFile? = nil) -> [UInt8] {
        var body: [UInt8] = []
        for (name, value) in entries {
            body += part("name=\"\(name)\"", Array(value.utf8))
        }
        if let file {
            let said =
                "name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n"
                + "Content-Type: application/octet-stream"
            body += part(said, file.bytes)
        }
        return body + Array("--\(boundary)--\r\n".utf8)
    }

    /// One part; what it says of itself follows the words "form-data".
    static func part(_ said: String, _ bytes: [UInt8]) -> [UInt8] {
        Array("--\(boundary)\r\nContent-Disposition: form-data; \(said)\r\n\r\n".utf8)
            + bytes + Array("\r\n".utf8)
    }
}

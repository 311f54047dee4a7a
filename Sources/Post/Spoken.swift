import Foundation

/// What is still to be said of a message, and how far the conversation has come. Used by one thread.
final class Spoken {
    private let bytes: [UInt8]
    private let line: Line
    private var place = 0
    /// The server was told from whom the message comes.
    private(set) var hasBegun = false
    /// The server was told to whom it goes.
    private(set) var hasNamedReader = false
    /// All of the message was given away, so that the server may have it.
    private(set) var isHandedOver = false

    init(_ bytes: [UInt8], over line: Line) {
        self.bytes = bytes
        self.line = line
    }

    /// The next part of the message; none when all of it was taken.
    func next(into target: UnsafeMutablePointer<CChar>, atMost room: Int) -> Int {
        let count = min(room, bytes.count - place)
        bytes.withUnsafeBytes { bytes in
            UnsafeMutableRawBufferPointer(start: target, count: count)
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[place..<place + count]))
        }
        place += count
        isHandedOver = count == 0
        return count
    }

    /// Takes note of a command that the server is given.
    func said(_ command: UnsafeRawBufferPointer) {
        if command.starts(with: "MAIL FROM".utf8) { hasBegun = true }
        if command.starts(with: "RCPT TO".utf8) { hasNamedReader = true }
        if command.starts(with: "QUIT".utf8) { line.cut(afterSeconds: Conversation.farewell) }
    }

    func opened(_ socket: Int32) { line.begin(at: socket) }
}

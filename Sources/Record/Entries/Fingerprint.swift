import Crypto
public import Foundation

/// A SHA-256 hash: 32 bytes, printed as 64 hexadecimal digits.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
    public let bytes: [UInt8]

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The hash of these bytes.
    public init(of bytes: some DataProtocol) {
        self.bytes = Array(SHA256.hash(data: bytes))
    }

    /// The hash as a paper prints it.
    public var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }

    public var description: String { hex }
}

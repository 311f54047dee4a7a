import Crypto
public import Foundation

/// A key of 256 bits that seals and opens bytes with AES-GCM (NIST SP 800-38D).
///
/// Prints as its type only, so that no key can reach a log.
public struct SealingKey: Sendable, CustomStringConvertible {
    /// The bytes that sealing adds: a nonce of 12 in front and a tag of 16 behind.
    public static let overhead = 28

    let key: SymmetricKey

    init(_ key: SymmetricKey) {
        self.key = key
    }

    /// A new key that nothing has been sealed under.
    public static func random() -> SealingKey {
        SealingKey(SymmetricKey(size: .bits256))
    }

    public var description: String { "SealingKey" }

    /// Seals bytes so that they open only under this key and beside the same associated data.
    ///
    /// - Returns: nonce, ciphertext and tag in one piece; sealing twice gives different bytes.
    public func seal(
        _ bytes: [UInt8], binding associatedData: [UInt8]
    ) throws(SealingFault) -> [UInt8] {
        do {
            let box = try AES.GCM.seal(bytes, using: key, authenticating: associatedData)
            var sealed: [UInt8] = []
            sealed.reserveCapacity(bytes.count + Self.overhead)
            sealed.append(contentsOf: box.nonce)
            sealed.append(contentsOf: box.ciphertext)
            sealed.append(contentsOf: box.tag)
            return sealed
        } catch {
            throw SealingFault(
                what: "The bytes could not be sealed", where: "AES-GCM",
                cure: "Restart the program; if it happens again, check the machine's memory.")
        }
    }

    /// Opens what `seal` returned.
    ///
    /// Throws when the key, the associated data or any sealed byte differs from what it was.
    public func open(
        _ sealed: some DataProtocol, binding associatedData: [UInt8]
    ) throws(SealingFault) -> [UInt8] {
        do {
            let box = try AES.GCM.SealedBox(combined: sealed)
            return [UInt8](try AES.GCM.open(box, using: key, authenticating: associatedData))
        } catch {
            throw SealingFault(
                what: "The sealed bytes do not open under this key", where: "AES-GCM",
                cure: "Check that the master key is the one they were sealed under.")
        }
    }

    /// Wraps another key, so that it can be kept beside what it seals.
    public func wrap(
        _ other: SealingKey, binding associatedData: [UInt8]
    ) throws(SealingFault) -> [UInt8] {
        try seal(other.key.withUnsafeBytes { [UInt8]($0) }, binding: associatedData)
    }

    /// Unwraps a key that `wrap` wrapped.
    public func unwrap(
        _ wrapped: [UInt8], binding associatedData: [UInt8]
    ) throws(SealingFault) -> SealingKey {
        SealingKey(SymmetricKey(data: try open(wrapped, binding: associatedData)))
    }
}

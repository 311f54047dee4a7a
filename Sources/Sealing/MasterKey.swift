import Crypto
import Foundation

/// The one secret of a partnership, kept outside its record; every other key derives from it.
public struct MasterKey: Sendable, CustomStringConvertible {
    /// The number of bytes of a master key.
    public static let size = 32

    private let key: SymmetricKey

    /// Takes the bytes of a key, of which there must be exactly 32.
    public init(bytes: [UInt8]) throws(SealingFault) {
        guard bytes.count == Self.size else {
            throw SealingFault(
                what: "A master key has \(Self.size) bytes and this has \(bytes.count)",
                where: "master key", cure: "Restore the key file from its safe copy.")
        }
        key = SymmetricKey(data: bytes)
    }

    /// A key that no file holds, for a rehearsal or a test.
    public static func random() -> MasterKey {
        MasterKey(key: SymmetricKey(size: .bits256))
    }

    private init(key: SymmetricKey) {
        self.key = key
    }

    public var description: String { "MasterKey" }

    /// The key of one purpose, derived by HKDF-SHA256 (RFC 5869).
    ///
    /// The same purpose always gives the same key, and no purpose's key tells another's.
    public func subkey(for purpose: String) -> SealingKey {
        SealingKey(derived(for: "seal/" + purpose))
    }

    /// The HMAC-SHA256 of bytes under the key of one purpose: 32 bytes.
    public func keyedHash(_ bytes: [UInt8], purpose: String) -> [UInt8] {
        let key = derived(for: "hash/" + purpose)
        return [UInt8](HMAC<SHA256>.authenticationCode(for: bytes, using: key))
    }

    /// Whether a keyed hash is that of these bytes, found in a time that tells nothing of either.
    public func isKeyedHash(_ hash: [UInt8], of bytes: [UInt8], purpose: String) -> Bool {
        let key = derived(for: "hash/" + purpose)
        return HMAC<SHA256>.isValidAuthenticationCode(hash, authenticating: bytes, using: key)
    }

    var hex: String {
        key.withUnsafeBytes { bytes in
            bytes.map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
        }
    }

    private func derived(for purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, info: Array("onepanel/v1/\(purpose)".utf8),
            outputByteCount: Self.size)
    }
}

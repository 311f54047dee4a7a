import Foundation
import Sealing

/// The keys of one identity file, and the only place that seals, opens or hashes what is in it.
struct IdentityKeys: Sendable {
    /// What a keyed hash is of, so that a hash made for one thing never matches another.
    enum Purpose: String {
        case keyProof, email, invitation, pendingSignIn, session, recoveryCode, csrf, throttle,
            calendar, offer, browser
    }

    /// What a sealed value is, bound to it together with its person.
    enum Kind: String {
        case details, password, totpSecret, pendingSecret, heldForm
    }

    private let master: MasterKey
    private let sealing: SealingKey

    init(_ master: MasterKey) {
        self.master = master
        sealing = master.subkey(for: "identity")
    }

    func seal(
        _ plain: some Sequence<UInt8>, _ kind: Kind, of person: String
    ) throws(IdentityFault) -> Data {
        do {
            return Data(try sealing.seal([UInt8](plain), binding: bound(kind, person)))
        } catch {
            throw IdentityFault(what: error.what, where: "identity file", cure: error.cure)
        }
    }

    /// Throws a fault when the value was altered, or moved here from another row or column.
    func open(_ sealed: Data, _ kind: Kind, of person: String) throws(IdentityFault) -> Data {
        do {
            return Data(try sealing.open(sealed, binding: bound(kind, person)))
        } catch {
            throw IdentityFault(
                what: "The \(kind.rawValue) of person \(person) does not open",
                where: "identity file", cure: "It has been altered: restore it from a backup.")
        }
    }

    func hash(_ text: String, as purpose: Purpose) -> Data {
        Data(master.keyedHash([UInt8](text.utf8), purpose: "identity/\(purpose.rawValue)"))
    }

    /// Compares in constant time.
    func isHash(_ hash: Data, of text: String, as purpose: Purpose) -> Bool {
        master.isKeyedHash(
            [UInt8](hash), of: [UInt8](text.utf8), purpose: "identity/\(purpose.rawValue)")
    }

    private func bound(_ kind: Kind, _ person: String) -> [UInt8] {
        Array("identity/\(kind.rawValue)/\(person)".utf8)
    }
}

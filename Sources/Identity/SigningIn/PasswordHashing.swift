import CSodium
import Foundation
import Sealing

/// Argon2id by libsodium, two hashes at a time at most, away from the threads that answer requests.
final class PasswordHashing: Sendable {
    /// More waiting than this and a sign-in is refused rather than queued: about ten seconds' work.
    private static let longestQueue = 64

    private let cost: PasswordCost
    private let queue = OperationQueue()
    /// What a password is judged against where there is no account. No password matches it.
    let hashOfNobody: String

    init(cost: PasswordCost) throws(IdentityFault) {
        guard sodium_init() >= 0 else { throw Self.broken("libsodium would not start") }
        self.cost = cost
        queue.maxConcurrentOperationCount = 2
        queue.name = "password hashing"
        hashOfNobody = Self.hashOfNobody(cost)
    }

    /// The hash in libsodium's text form, which carries its own salt and cost.
    func hash(_ password: String) async throws -> String {
        let bytes = Self.bytes(password)
        let cost = self.cost
        return try await queued {
            var text = [CChar](repeating: 0, count: Int(crypto_pwhash_argon2id_strbytes()))
            let outcome = crypto_pwhash_argon2id_str(
                &text, bytes, UInt64(bytes.count), cost.passes, cost.memory)
            guard outcome == 0 else { throw Self.broken("a password could not be hashed") }
            return String(
                decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    /// Whether a password is the one that was hashed.
    ///
    /// Where there is no hash it costs as much as where there is one, so that the time it takes
    /// does not tell who has an account.
    func isRight(_ password: String, against stored: String?) async throws -> Bool {
        let bytes = Self.bytes(password)
        let expected = stored ?? hashOfNobody
        let matches = try await queued {
            crypto_pwhash_argon2id_str_verify(expected, bytes, UInt64(bytes.count)) == 0
        }
        return matches && stored != nil
    }

    private func queued<Answer: Sendable>(
        _ work: @escaping @Sendable () throws -> Answer
    ) async throws -> Answer {
        guard queue.operationCount < Self.longestQueue else { throw SignInRefusal.busy }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result(catching: work)) }
        }
    }

    /// The same letters typed on different machines come out as the same bytes (NFKC).
    private static func bytes(_ password: String) -> [CChar] {
        // Nobody has a password this long, so hashing it as nothing costs the same and is wrong
        // too.
        guard password.utf8.count <= PasswordRules.mostBytes else { return [] }
        let normal = password.precomposedStringWithCompatibilityMapping
        return normal.utf8.map { CChar(bitPattern: $0) }
    }

    private static func hashOfNobody(_ cost: PasswordCost) -> String {
        let salt = unpadded(SecureRandom.bytes(16))
        let hash = unpadded(SecureRandom.bytes(32))
        return "$argon2id$v=19$m=\(cost.memory / 1024),t=\(cost.passes),p=1$\(salt)$\(hash)"
    }

    private static func unpadded(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().filter { $0 != "=" }
    }

    private static func broken(_ what: String) -> IdentityFault {
        IdentityFault(
            what: what, where: "password hashing",
            cure: "Give the machine more memory, and check that libsodium is installed.")
    }
}

import CaseReview
import Crypto
import Foundation

/// Six-digit codes that change every thirty seconds (TOTP: RFC 6238, over HMAC-SHA-1 of RFC 4226).
struct OneTimeCode: Sendable {
    let secret: Data

    /// How many whole periods of thirty seconds have passed since 1970.
    static func step(at now: Moment) -> Int64 {
        Int64((Double(now.secondsSinceEpoch) / 30).rounded(.down))
    }

    func code(at step: Int64) -> String {
        var counter = UInt64(bitPattern: step).bigEndian
        let message = withUnsafeBytes(of: &counter) { Data($0) }
        let key = SymmetricKey(data: secret)
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: key))
        let offset = Int((hash.last ?? 0) & 15)
        let number = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let digits = String((number & 0x7fff_ffff) % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The step whose code was typed, later than the last one used; none when the code is not good.
    ///
    /// The step before and the one after count too, for clocks that are a little out (§5.2).
    func step(matching typed: String, at now: Moment, after used: Int64?) -> Int64? {
        let typed = typed.filter { !$0.isWhitespace }
        let current = Self.step(at: now)
        return (current - 1...current + 1).first {
            $0 > (used ?? Int64.min) && code(at: $0) == typed
        }
    }
}

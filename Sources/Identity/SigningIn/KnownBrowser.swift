public import CaseReview
import Foundation
import Sealing

/// What a browser keeps so that it is known to those who have signed in with it: marks that say nothing of anybody.
///
/// A mark lets nobody in. It only says that tries from here are not those of a stranger.
public struct KnownBrowser: Sendable, Hashable {
    /// For how many days a mark counts: longer than most people are away.
    public static let days = 400
    /// How many people are known to sign in with one browser, such as on a shared desk.
    static let mostPeople = 5

    let marks: [Substring]

    /// Reads what came back in the cookie; none when it cannot be such a thing.
    public init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count < 600 else { return nil }
        marks = text.split(separator: "~").prefix(Self.mostPeople).map(\.self)
    }

    /// What goes into the cookie: nothing that ends one.
    public var text: String { marks.joined(separator: "~") }

    fileprivate init(_ marks: [Substring]) { self.marks = marks }
}

extension Identity {
    /// The browser, as it is known from now on to the person who has just signed in with it.
    public func known(
        _ browser: KnownBrowser?, to session: SessionToken, now: Moment
    ) throws -> KnownBrowser? {
        guard let person = try self.session(for: session, now: now)?.person.id else { return nil }
        let others = (browser?.marks ?? []).filter { !isMark($0, of: person, now: now) }
        let bare = "\(now.day.daysSinceEpoch).\(SecureRandom.token(bytes: 12))"
        let proof = keys.hash(said(bare, person), as: .browser).base64EncodedString()
        return KnownBrowser(["\(bare).\(proof)"[...]] + others.prefix(KnownBrowser.mostPeople - 1))
    }

    /// The mark by which a browser is known to a person; nil where it is not.
    func mark(of browser: KnownBrowser?, for person: PersonID, now: Moment) -> Substring? {
        browser?.marks.first { isMark($0, of: person, now: now) }
    }

    private func isMark(_ mark: Substring, of person: PersonID, now: Moment) -> Bool {
        let parts = mark.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let made = Int(parts[0]),
            (0...KnownBrowser.days).contains(now.day.daysSinceEpoch - made),
            let proof = Data(base64Encoded: String(parts[2]))
        else { return false }
        return keys.isHash(proof, of: said("\(parts[0]).\(parts[1])", person), as: .browser)
    }

    private func said(_ bare: String, _ person: PersonID) -> String { "\(person) \(bare)" }
}

import CaseReview
import Foundation
import Papers
import Record

/// What one message says beside its kind: a page of ours, and for some kinds a number or a sitting.
///
/// Nothing else fits in: no name, no reference, no reason.
struct Tiding: Codable, Hashable, Sendable {
    /// The page, within the partnership's: "cases/ID", "meetings/ID" and the like, or "" for its first.
    let path: String
    var count: Int?
    var sitting: MeetingInvitation.Sitting?

    /// Nil for what a later version of the program wrote.
    static func read(_ message: Message) -> Tiding? {
        // What cannot be read is kept in the outbox and shown there.
        try? JSONDecoder().decode(Tiding.self, from: Data(message.payload))
    }

    func message(
        _ kind: MessageKind, to person: PersonID, from moment: Moment, once: String = ""
    ) throws(OfficeFailure) -> NewMessage {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return NewMessage(
                kind: kind.rawValue, to: person, payload: Array(try encoder.encode(self)),
                notBefore: moment, once: once)
        } catch {
            throw .fault(
                OfficeFault(
                    what: "A message cannot be put in its stored form", place: kind.rawValue,
                    cure: "Tell the maintainers."))
        }
    }
}

/// A message to the same people at once: of a kind, with the page that it leads to.
struct Telling: Sendable, Hashable {
    let kind: MessageKind
    let people: [PersonID]
    /// Within the partnership's pages: "meetings/…".
    let path: String

    init(_ kind: MessageKind, to people: [PersonID], at path: String) {
        self.kind = kind
        self.people = people
        self.path = path
    }

    func messages(from moment: Moment) throws(OfficeFailure) -> [NewMessage] {
        var messages: [NewMessage] = []
        for person in Set(people).sorted() {
            messages.append(try Tiding(path: path).message(kind, to: person, from: moment))
        }
        return messages
    }
}

extension Viewer {
    /// Whether the person has a seat on a body: as chair, in the chair's place, or as a member.
    func sits(on body: Body) -> Bool { standings.contains(where: body.seats) }
}

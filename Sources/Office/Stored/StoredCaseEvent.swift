import CaseReview
import Foundation
import Record

/// The stored form of events: JSON with sorted keys, and a kind that says what it is and in which version.
///
/// Old kinds are read for ever: a new version adds a case to the switch, and never takes one away.
enum StoredEvent {
    /// The file goes with the event that says it was attached, and with no other.
    static func entry(_ event: CaseEvent, file: [UInt8]? = nil) throws -> NewEntry {
        let entry = try entry("case", event)
        guard case .fileAttached = event else { return entry }
        return NewEntry(kind: entry.kind, payload: entry.payload, file: file)
    }
    static func entry(_ event: MeetingEvent) throws -> NewEntry { try entry("meeting", event) }
    static func entry(_ event: PartnershipEvent) throws -> NewEntry {
        try entry("partnership", event)
    }
    static func entry(_ event: FormerCaseEvent) throws -> NewEntry {
        try entry("former-case", event)
    }

    /// The kind of the entry with which a chair approves minutes.
    static let kindOfApproval = "meeting.minutesApproved.1"

    static func read<Event: Decodable>(_ kind: Event.Type, from entry: Entry) throws -> Event {
        guard entry.kind.hasSuffix(".1") else { throw UnknownKind(kind: entry.kind) }
        guard let payload = entry.payload else { throw DisposedOf(stream: entry.stream) }
        return try JSONDecoder().decode(Event.self, from: Data(payload))
    }

    private static func entry(_ stream: String, _ event: some Encodable) throws -> NewEntry {
        let payload = try bytes(of: event)
        return NewEntry(kind: "\(stream).\(name(in: payload)).1", payload: payload)
    }

    private static func bytes(of event: some Encodable) throws -> [UInt8] {
        Array(try encoder.encode(event))
    }

    private static let encoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    /// The name of the enum's case, which is the one key of its JSON and the kind's name on disk.
    private static func name(in payload: [UInt8]) -> String {
        let quote = UInt8(ascii: "\"")
        let rest = payload.drop { $0 != quote }.dropFirst()
        return String(decoding: rest.prefix { $0 != quote }, as: UTF8.self)
    }
}

/// An entry that a later version of the program wrote.
struct UnknownKind: Error {
    let kind: String
}

/// The stream's key has been destroyed, and its content with it.
struct DisposedOf: Error {
    let stream: StreamID
}

extension Entry {
    /// Who acted, as the entry's header says.
    var author: Actor { Actor(person: actor, role: role, agency: agency) }
}

extension FormerCase {
    /// What an entry of a former case's stream says.
    init(id: CaseID, _ entry: Entry) throws {
        switch try StoredEvent.read(FormerCaseEvent.self, from: entry) {
        case .broughtIn(let told):
            self.init(id: id, told: told, by: entry.author, at: entry.recordedAt)
        }
    }
}

extension StreamID {
    init(_ id: CaseID) { self.init("case/\(id)") }
    init(_ id: MeetingID) { self.init("meeting/\(id)") }

    /// The case that a stream holds, if it holds one.
    var caseID: CaseID? { suffix(after: "case/").map { CaseID($0) } }

    /// The meeting that a stream holds, if it holds one.
    var meetingID: MeetingID? { suffix(after: "meeting/").map { MeetingID($0) } }

    /// The stream of a former case, which is a case of another kind.
    init(former id: CaseID) { self.init("former-case/\(id)") }

    /// The former case that a stream holds, if it holds one.
    var formerCaseID: CaseID? { suffix(after: "former-case/").map { CaseID($0) } }

    private func suffix(after prefix: String) -> String? {
        rawValue.hasPrefix(prefix) ? String(rawValue.dropFirst(prefix.count)) : nil
    }
}

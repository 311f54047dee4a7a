import CaseReview
import Clauses
import Foundation
import Office
import ProcedureLibrary
import Record
import Testing

/// Every scenario of the demonstration, of every partnership, with everybody in it holding their roles.
@Suite struct `After everything that the demonstration plays` {
    @Test(arguments: Shipped.scenarios(in: "Demo"))
    func `nobody has something to do without having been told`(_ file: String) throws {
        let played = try Played(file)
        for viewer in played.viewers {
            let told = Set(try played.messages(to: viewer.person).map(\.kind))
            for item in try played.office.work(for: viewer)
            where try !played.isOfTheirOwnDoing(item, viewer.person) {
                #expect(
                    !told.isDisjoint(with: [
                        "work-opened", "several-things", "request-asked", "referral-received",
                    ]),
                    "\(viewer.person): \(item.step) on \(item.row.reference) in \(file)")
            }
        }
    }

    @Test(.clause("BX-036"), arguments: Shipped.scenarios(in: "Demo/bexley"))
    func `a notification has reached the group's chair and the business manager`(_ file: String) throws {
        let played = try Played(file)
        let news: Set = ["referral-arrived", "referral-received", "work-opened", "several-things"]
        for role: RoleID in ["sig-chair", "business-manager"] {
            let holders = played.viewers.filter { $0.standings.contains { $0.role == role } }
            #expect(!holders.isEmpty)
            for holder in holders {
                let messages = try played.messages(to: holder.person)
                #expect(messages.contains { news.contains($0.kind) }, "\(holder.person)")
            }
        }
    }

    @Test(.clause("BX-037"), arguments: Shipped.scenarios(in: "Demo"))
    func `no message holds a word of any case`(_ file: String) throws {
        let played = try Played(file)
        let words = try played.secrets()
        #expect(!words.isEmpty)
        let messages = try played.messages()
        #expect(!messages.isEmpty || file.hasSuffix("11-being-written.yaml"))
        for message in messages {
            let text = String(decoding: message.payload, as: UTF8.self)
            for word in words where text.contains(word) {
                Issue.record("\(message.kind) holds “\(word)”: \(text)")
            }
        }
    }

    /// Which step is open, and which agency was asked, is of the case: a death in care, or a mental health trust.
    @Test(.clause("BX-037"), arguments: Shipped.scenarios(in: "Demo"))
    func `no message holds the name of a step or of an agency`(_ file: String) throws {
        let played = try Played(file)
        let procedure = try played.office.procedure
        let ids = Set(procedure.steps.keys.map(\.rawValue))
            .union(procedure.agencies.keys.map(\.rawValue))
        #expect(!ids.isEmpty)
        for message in try played.messages() {
            let text = String(decoding: message.payload, as: UTF8.self)
            let words = Set(text.split { "/\"".contains($0) }.map(String.init))
            #expect(words.isDisjoint(with: ids), "\(message.kind): \(words.intersection(ids))")
        }
    }
}

/// A scenario that was played in an office of its own.
private struct Played {
    let office: Office
    let viewers: [Viewer]

    init(_ file: String) throws {
        let library = try Shipped.library()
        let scenario = try Scenario(file: file) { library.procedure($0) }
        let procedure = try #require(library.procedure(scenario.procedure))
        let hands = OfficeClock.Hands(Moment(secondsSinceEpoch: 0))
        let standings = Dictionary(grouping: scenario.people, by: \.id)
        let viewers = standings.sorted { $0.key < $1.key }.map { person, players in
            Viewer(
                person: person,
                standings: players.map { .init(role: $0.role, agency: $0.agency) })
        }
        self.viewers = viewers
        office = try Office(
            partnership: procedure.partnership, library: library,
            record: try Record.inMemory(partnership: procedure.partnership),
            clock: .standing(hands),
            directory: Directory(
                name: { $0.rawValue }, holders: { _, _ in [] }, everybody: { viewers }))
        #expect(try Player(scenario, in: office, hands: hands).play().unmet == [])
    }

    func messages(to person: PersonID? = nil) throws -> [Message] {
        let end = Moment(day: try #require(Day(iso: "2100-01-01")), hour: 0, minute: 0)
        return try office.record.nextMessages(due: end, limit: 100_000)
            .filter { person == nil || $0.recipient == person }
    }

    /// Whether the one for whom a step waits is the one by whose act it opened, or whose agency was asked.
    func isOfTheirOwnDoing(_ item: WorkItem, _ person: PersonID) throws -> Bool {
        try office.happenings(of: item.row.id).contains { recorded in
            guard recorded.happening.actor.person == person else { return false }
            switch recorded.happening.event {
            case .stepOpened(let step): return step == item.step
            case .requested(let step, _, _): return step == item.step && item.agency != nil
            default: return false
            }
        }
    }

    /// Everything that was typed about anybody, and every reference.
    func secrets() throws -> Set<String> {
        var secrets: Set<String> = []
        for viewer in viewers {
            for row in office.log(for: viewer) + (try office.referrals(of: viewer)) {
                secrets.insert(row.reference)
                if !row.subject.isEmpty { secrets.insert(row.subject) }
                secrets.formUnion(row.subject.split(separator: " ").map(String.init))
                let entries = try office.load(row.id).entries.values.compactMap(\.text)
                // A name of an agency or of a person's account is an identifier, which a link may hold.
                secrets.formUnion(entries.filter { $0.contains(" ") || $0.count > 40 })
            }
        }
        return secrets.filter { $0.count > 3 }
    }
}

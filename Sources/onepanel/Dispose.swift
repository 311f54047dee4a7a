import ArgumentParser
import CaseReview
import Identity
import Office
import Record

/// `onepanel dispose`: destroys the content of one closed case for good.
struct Dispose: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Destroy the content of a closed case for good; who did it and why is recorded.",
        discussion: """
            Stop the service first. Every backup made before still holds the case until it is destroyed \
            itself.
            """)

    @OptionGroup var surroundings: Surroundings

    @Argument(help: "The case's reference, such as OP-2026-0001.")
    var reference: String

    @Option(help: "The partnership whose case it is.")
    var partnership: String

    @Option(help: "Why, as it shall stand in the record for ever. Name nobody in it.")
    var reason: String

    @Option(help: "Who decides on it: a person's identifier, from `user list`.")
    var by: String

    func run() throws {
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw CommandFailure.usage("There is no reason. Give --reason as it shall be recorded.")
        }
        let hold = try asCommand { try surroundings.folder.holdAlone() }
        defer { withExtendedLifetime(hold) {} }
        let actor = try surroundings.actor(by, in: PartnershipID(partnership))
        let office = try surroundings.office(of: PartnershipID(partnership))
        guard let id = office.caseID(reference) else {
            throw CommandFailure(
                sentence: "There is no case \(reference) in \(partnership). Check the reference.")
        }
        _ = try asCommand { try office.dispose(of: id, because: reason, by: actor) }
        print("\(reference) was disposed of. Destroy the backups that still hold it.")
    }
}

extension Surroundings {
    /// The office of a partnership whose record is in the data folder.
    func office(of partnership: PartnershipID) throws -> Office {
        guard folder.partnerships.contains(partnership) else {
            throw CommandFailure(
                sentence: "There is no record of \(partnership) in \(folder.path). "
                    + "Check --partnership and --data.")
        }
        let key = try masterKeyOfDemonstration()
        let library = try library()
        do {
            let record = try Record(
                at: folder.record(of: partnership), partnership: partnership, masterKey: key)
            return try asCommand {
                try Office(
                    partnership: partnership, library: library, record: record, clock: .system,
                    directory: .empty)
            }
        } catch let fault as RecordFault {
            throw CommandFailure(sentence: fault.description)
        }
    }

    /// Somebody with an account, as one of what they are posted now; nil for any partnership.
    func actor(_ person: String, in partnership: PartnershipID?) throws -> Actor {
        let now = OfficeClock.system.now()
        let account = try identity().everyone().first { $0.id == PersonID(person) }
        let posting = account?.postings(at: now).first {
            partnership == nil || $0.partnership == partnership
        }
        guard let account, account.state == .active, let posting else {
            throw CommandFailure(
                sentence:
                    "“\(person)” is nobody with a role \(partnership.map { "in \($0) " } ?? "")now. "
                    + "Give --by an identifier from `onepanel user list`.")
        }
        return Actor(person: account.id, role: posting.role, agency: posting.agency)
    }
}

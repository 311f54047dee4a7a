import ArgumentParser
import CaseReview
import Identity
import Office
import ProcedureLibrary

/// `onepanel user …`: people, for when the pages cannot be reached.
struct User: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List people and mend their accounts.",
        subcommands: [List.self, Invite.self, Disable.self, Enable.self, ResetSecondFactor.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List everybody, by identifier.")
        @OptionGroup var surroundings: Surroundings

        func run() throws {
            let now = OfficeClock.system.now()
            for account in try surroundings.identity().everyone() {
                let postings = account.postings(at: now).map { posting in
                    let agency = posting.agency.map { "/\($0)" } ?? ""
                    return "\(posting.partnership):\(posting.role)\(agency)"
                }
                print("\(account.id) \(account.state.rawValue) \(postings.joined(separator: " "))")
            }
        }
    }

    struct Invite: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make an account and print its one-time link, good for three days.")
        @OptionGroup var surroundings: Surroundings
        @Option(help: "The person's name.") var name: String
        @Option(help: "The person's e-mail address.") var email: String
        @Option(help: "The partnership.") var partnership: String
        @Option(help: "The role, as the pack names it.") var role: String
        @Option(help: "The agency, where the role is for one.") var agency: String?

        func run() throws {
            let now = OfficeClock.system.now()
            try requireRole(now)
            let posting = Posting(
                partnership: PartnershipID(partnership), role: RoleID(role),
                agency: agency.map { AgencyID($0) }, from: now, until: nil)
            do {
                let invited = try surroundings.identity().invite(
                    name: name, email: email, postings: [posting], by: nil, now: now)
                print("/invitation/\(invited.invitation.text)")
            } catch let refusal as PeopleRefusal {
                throw CommandFailure(sentence: refusal.sentence)
            }
        }

        private func requireRole(_ now: Moment) throws {
            let library = try surroundings.library()
            let procedure = library.inForce(for: PartnershipID(partnership), on: now.day)
            guard let procedure else {
                throw CommandFailure(sentence: "No procedure of “\(partnership)” is in force.")
            }
            guard let found = procedure.roles[RoleID(role)] else {
                let roles = procedure.roles.keys.sorted().map(\.rawValue).joined(separator: ", ")
                throw CommandFailure(sentence: "There is no role “\(role)”. There is: \(roles).")
            }
            let named = agency.map { AgencyID($0) }
            if found.isForAgency, named.flatMap({ procedure.agencies[$0] }) == nil {
                let agencies = procedure.agencies.keys.sorted().map(\.rawValue)
                throw CommandFailure(
                    sentence: "The role is for an agency. Give --agency one of: "
                        + agencies.joined(separator: ", ") + ".")
            }
        }
    }

    struct Disable: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "End somebody's access at once.")
        @OptionGroup var surroundings: Surroundings
        @Argument(help: "The person's identifier, from `user list`.") var person: String

        func run() throws {
            try surroundings.mend(person) { identity, id, now in
                try identity.disable(id, by: nil, now: now)
            }
        }
    }

    struct Enable: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Give somebody access again.")
        @OptionGroup var surroundings: Surroundings
        @Argument(help: "The person's identifier, from `user list`.") var person: String

        func run() throws {
            try surroundings.mend(person) { identity, id, now in
                try identity.enable(id, by: nil, now: now)
            }
        }
    }

    struct ResetSecondFactor: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let somebody set up a second factor anew.")
        @OptionGroup var surroundings: Surroundings
        @Argument(help: "The person's identifier, from `user list`.") var person: String

        func run() throws {
            try surroundings.mend(person) { identity, id, now in
                try identity.resetSecondFactor(of: id, by: nil, now: now)
            }
        }
    }
}

extension Surroundings {
    /// Who people are, from the data folder.
    func identity() throws -> Identity {
        do {
            return try Identity(at: folder.identity, masterKey: try masterKeyOfDemonstration())
        } catch let fault as IdentityFault {
            throw CommandFailure(sentence: fault.description)
        }
    }

    func mend(_ person: String, _ body: (Identity, PersonID, Moment) throws -> Void) throws {
        do {
            try body(try identity(), PersonID(person), OfficeClock.system.now())
        } catch let refusal as PeopleRefusal {
            throw CommandFailure(sentence: refusal.sentence)
        }
    }
}

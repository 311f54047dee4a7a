import CaseReview
import Identity

/// The names of people, read once and kept at hand until somebody's account changes.
final class People: Sendable {
    private let identity: Identity
    private let clock: OfficeClock
    private let names = Shelf<PersonID, String>(room: 2_000)

    init(identity: Identity, clock: OfficeClock) {
        self.identity = identity
        self.clock = clock
    }

    func forget() { names.clear() }

    func directory(of partnership: PartnershipID) -> Directory {
        Directory(
            name: { self.name(of: $0) },
            holders: { self.holders(of: $0, $1, in: partnership) },
            everybody: { () throws(OfficeFailure) in try self.everybody(in: partnership) })
    }

    /// Read anew each time, without names: whoever joined a moment ago is told as well.
    private func everybody(in partnership: PartnershipID) throws(OfficeFailure) -> [Viewer] {
        do {
            let now = clock.now()
            return try identity.holders(in: partnership, at: now).map { person, postings in
                Viewer(
                    person: person,
                    standings: postings.map { .init(role: $0.role, agency: $0.agency) },
                    on: now.day)
            }
        } catch let fault as IdentityFault {
            throw .fault(OfficeFault(fault))
        } catch {
            throw .fault(
                OfficeFault(
                    what: "Who holds which role cannot be read", place: partnership.rawValue,
                    cure: "Check the disk; restore a backup if the file of people is damaged."))
        }
    }

    private func name(of person: PersonID) -> String {
        if let name = names[person] { return name }
        let mark = names.mark
        // A page is better with an identifier in place of a name than not shown at all.
        let account = try? identity.person(person)
        let name = account?.name ?? person.rawValue
        names.keep(name, of: person, since: mark)
        return name
    }

    private func holders(
        of role: RoleID, _ agency: AgencyID?, in partnership: PartnershipID
    ) -> [Directory.Listed] {
        let now = clock.now()
        // Nobody to choose from is shown as such; the form cannot be handed in without a choice.
        let people = (try? identity.people(in: partnership)) ?? []
        return people.filter { $0.state != .disabled }.flatMap { account in
            account.postings(at: now)
                .filter { $0.partnership == partnership && $0.role == role }
                .filter { agency == nil || $0.agency == agency }
                .map {
                    Directory.Listed(
                        person: account.id, name: account.name, agency: $0.agency,
                        isDeputy: $0.isDeputy)
                }
        }.sorted { $0.name < $1.name }
    }
}

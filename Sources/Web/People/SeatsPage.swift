import CaseReview
import HTML
import Identity
import Office

/// The seats of every body: who chairs, who takes the chair's place, and for each agency who represents it and who
/// deputises, until when, and which seats are empty.
///
/// For those who keep the meetings or the accounts. It says nothing of any case.
struct SeatsPage {
    private let visit: Visit
    private let procedure: Procedure
    private let held: [Held]

    /// Somebody with an account, and a role of theirs that holds now.
    private struct Held {
        let account: Account
        let posting: Posting
    }

    init(_ visit: Visit) throws {
        self.visit = visit
        procedure = try visit.procedure(for: .keepMeetings, .keepPeople)
        let partnership = try visit.here().partnership
        held = try visit.site.identity.people(in: partnership)
            .filter { $0.state != .disabled }
            .flatMap { account in
                account.postings(at: visit.now).filter { $0.partnership == partnership }
                    .map { Held(account: account, posting: $0) }
            }
    }

    func reply() -> Reply {
        visit.page("Seats") { w in
            w.h1("Seats")
            w.p(
                "Who sits where today, by the roles that accounts have. Names of agencies are today's."
            )
            for body in procedure.bodies.values.sorted(by: { ($0.name, $0.id) < ($1.name, $1.id) })
            {
                w.h2(body.name, .id("body-\(body.id)"))
                writeChairs(of: body, into: &w)
                writeMembers(of: body, into: &w)
            }
        }
    }

    private func writeChairs(of body: Body, into w: inout Writer) {
        let roles = [body.chair].compactMap(\.self) + body.chairSuccession
        if roles.isEmpty { return }
        w.append(
            SummaryList(
                roles.map { role in
                    .init(
                        procedure.roles[role]?.name ?? role.rawValue,
                        cell(held.filter { $0.posting.role == role }, empty: true, withAgency: true)
                    )
                }))
    }

    private func writeMembers(of body: Body, into w: inout Writer) {
        if body.members.isEmpty { return }
        guard body.memberRole != nil else {
            let names = body.members.map(name).joined(separator: ", ")
            return w.p("Of \(names). The procedure gives its members no role of their own.")
        }
        w.append(
            Table(
                caption: "Agencies of \(body.name)",
                columns: ["Agency", "Represented by", "Deputy"],
                rows: body.members.map { agency in
                    let seats = held.filter { isSeat($0.posting, for: agency, on: body) }
                    return [
                        .text(name(agency)),
                        cell(seats.filter { !$0.posting.isDeputy }, empty: true),
                        cell(seats.filter(\.posting.isDeputy), empty: false),
                    ]
                }, isCaptionHidden: true, id: "seats-\(body.id)"))
    }

    /// Whoever chairs, or may, comes for their agency like a member.
    private func isSeat(_ posting: Posting, for agency: AgencyID, on body: Body) -> Bool {
        posting.agency == agency
            && body.seats(Viewer.Standing(role: posting.role, agency: agency))
    }

    private func name(_ agency: AgencyID) -> String {
        procedure.agencies[agency]?.name(on: visit.today) ?? agency.rawValue
    }

    private func cell(_ seats: [Held], empty isWanted: Bool, withAgency: Bool = false) -> Fragment {
        Fragment { w in
            if seats.isEmpty {
                if isWanted { w.append(Tag("Empty", .late)) } else { w.text("None named") }
            }
            for seat in seats {
                w.p { w in
                    write(seat, into: &w)
                    if withAgency, let agency = seat.posting.agency { w.text(", \(name(agency))") }
                    w.text(words(of: seat.posting, withRole: !withAgency))
                }
            }
        }
    }

    private func write(_ seat: Held, into w: inout Writer) {
        guard visit.has(.keepPeople, under: procedure) else { return w.text(seat.account.name) }
        w.a(seat.account.name, href: visit.link("people/\(seat.account.id)"))
    }

    /// What the seat is beside a member's, and until when it is held.
    private func words(of posting: Posting, withRole: Bool) -> String {
        let role = procedure.roles[posting.role]
        let isMember = procedure.bodies.values.contains { $0.memberRole == posting.role }
        let part = withRole && !isMember ? role?.name : nil
        let end =
            posting.lastDay.map { "until \($0.shortText)" }
            ?? role?.staysUntilSucceeded.map { _ in "until there is a successor" }
        return [part, end].compactMap(\.self).map { ", \($0)" }.joined()
    }
}

import CaseReview
import Office

/// Somebody who has a seat on a body, and by which of their roles.
struct Seat {
    let person: PersonID
    let name: String
    let agency: AgencyID?
    let role: RoleID
    /// Whether they come in place of whoever represents the agency.
    let isDeputy: Bool

    /// The agency that they stand for in the room; nil for whoever is of none that sits here.
    func agency(in body: Body) -> AgencyID? {
        agency.flatMap { body.seats($0) ? $0 : nil }
    }

    /// As what they come in: whoever stands in, or else the chair, chairs; the others come for their agencies.
    ///
    /// Whoever may take the chair's place is in the chair only once they are named.
    func capacity(in body: Body, standIn: StandIn? = nil) -> Attendance.Capacity {
        let chairs = standIn.map { $0.person == person } ?? (role == body.chair)
        if chairs { return .chair }
        if agency(in: body) == nil { return .inAttendance }
        return isDeputy ? .deputy : .member
    }
}

extension Directory {
    /// Everybody who has a seat on a body, each once: the chair, those who take the chair's place, the members.
    func seats(on body: Body) -> [Seat] {
        let ends = [body.chair].compactMap(\.self) + body.chairSuccession
        var seen: Set<PersonID> = []
        return (ends + [body.memberRole].compactMap(\.self)).flatMap { role in
            holders(role, nil)
                .filter { body.seats(Viewer.Standing(role: role, agency: $0.agency)) }
                .map {
                    Seat(
                        person: $0.person, name: $0.name, agency: $0.agency, role: role,
                        isDeputy: $0.isDeputy)
                }
        }.filter { seen.insert($0.person).inserted }
    }
}

extension MeetingDesk {
    /// Everybody who has a seat on the body.
    var people: [Seat] { office.directory.seats(on: body) }

    /// Those of them who are not in the room.
    var expected: [Seat] {
        let here = Set(meeting.present(at: visit.now).compactMap(\.person))
        return people.filter { !here.contains($0.person) }
    }
}

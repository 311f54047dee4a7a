/// Who came to a body's meetings over a year, agency by agency.
public struct AttendanceOfYear: Sendable, Hashable {
    /// One for each member agency, in the procedure's order.
    public let agencies: [OfAgency]

    public struct OfAgency: Sendable, Hashable {
        public let agency: AgencyID
        /// One for each meeting, in their order.
        public let came: [Came]

        public var present: Int { came.count { $0 == .member || $0 == .deputy } }
        /// How many of the last meetings in a row nobody came to, with apologies or without.
        public var missedInARow: Int {
            came.reversed().prefix { $0 == .apologies || $0 == .nobody }.count
        }
    }

    /// How an agency was represented at a meeting.
    public enum Came: String, Sendable, Hashable, CaseIterable {
        case member, deputy, apologies, nobody
    }

    /// Counts the meetings given, which are those that were held.
    public init(of body: Body, at meetings: [Meeting]) {
        agencies = body.members.map { agency in
            OfAgency(agency: agency, came: meetings.map { Self.came(agency, to: $0) })
        }
    }

    private static func came(_ agency: AgencyID, to meeting: Meeting) -> Came {
        let here = meeting.attendances.filter {
            $0.agency == agency && $0.capacity.representsAgency
        }
        if here.contains(where: { $0.capacity != .deputy }) { return .member }
        if !here.isEmpty { return .deputy }
        return meeting.apologies.contains { $0.agency == agency } ? .apologies : .nobody
    }
}

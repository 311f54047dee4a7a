/// Somebody at a meeting, for an agency or as a guest, from when until when.
public struct Attendance: Sendable, Hashable, Codable {
    public let id: String
    public let name: String
    /// Nil for a guest without an account.
    public let person: PersonID?
    public let agency: AgencyID?
    public let capacity: Capacity
    public internal(set) var arrived: Moment
    public var left: Moment?

    public enum Capacity: String, Sendable, Hashable, Codable, CaseIterable {
        case chair, member, deputy, guest
        case inAttendance = "in-attendance"

        /// Whether somebody in this capacity stands for their agency.
        public var representsAgency: Bool { self == .chair || self == .member || self == .deputy }
    }

    public init(
        id: String, name: String, person: PersonID?, agency: AgencyID?, capacity: Capacity,
        arrived: Moment, left: Moment? = nil
    ) {
        self.id = id
        self.name = name
        self.person = person
        self.agency = agency
        self.capacity = capacity
        self.arrived = arrived
        self.left = left
    }

    /// Whether it is of the same person: with an account the one who has it, else whoever has the name.
    func isOfSamePerson(as other: Attendance) -> Bool {
        if let person { return person == other.person }
        return id == other.id || (other.person == nil && name == other.name)
    }

    /// Whether the person is in the room at a moment.
    public func isPresent(at moment: Moment) -> Bool {
        arrived <= moment && (left.map { moment < $0 } ?? true)
    }
}

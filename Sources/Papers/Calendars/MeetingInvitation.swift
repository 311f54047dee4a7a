public import CaseReview

/// A sitting of a body as a calendar program takes it from an e-mail: to be entered, moved or taken out.
///
/// It says which body sits, when and where, and nothing of what is on the agenda.
public struct MeetingInvitation: Sendable, Hashable {
    public let sitting: Sitting
    /// The page of the meeting.
    public let link: String
    /// The partnership's name, and the e-mail address from which it writes.
    public let organiser: Party
    /// The e-mail address of the one who is invited.
    public let attendee: String
    public let madeAt: Moment

    /// Which meeting, when and where.
    public struct Sitting: Sendable, Hashable, Codable {
        public let meeting: MeetingID
        /// Higher each time the meeting changes, so that a program keeps the latest (RFC 5546 §2.1.4).
        public let sequence: Int
        /// The body's name.
        public let body: String
        public let day: Day
        /// As it was entered; only an hour such as "14:00" is one, anything else takes the whole day.
        public let time: String
        public let place: String
        public let isCancelled: Bool
        /// How long meetings of the body last by its procedure; nil where it does not say.
        public let minutes: Int?

        public init(
            meeting: MeetingID, sequence: Int, body: String, day: Day, time: String,
            place: String, isCancelled: Bool, minutes: Int? = nil
        ) {
            self.meeting = meeting
            self.sequence = sequence
            self.body = body
            self.day = day
            self.time = time
            self.place = place
            self.isCancelled = isCancelled
            self.minutes = minutes
        }
    }

    /// Somebody with a name and an e-mail address.
    public struct Party: Sendable, Hashable {
        public let name: String
        public let address: String

        public init(name: String, address: String) {
            self.name = name
            self.address = address
        }
    }

    public init(
        sitting: Sitting, link: String, organiser: Party, attendee: String, madeAt: Moment
    ) {
        self.sitting = sitting
        self.link = link
        self.organiser = organiser
        self.attendee = attendee
        self.madeAt = madeAt
    }
}

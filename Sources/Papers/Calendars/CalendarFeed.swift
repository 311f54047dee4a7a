public import CaseReview

/// The days of a person's work as a calendar program reads them. It names no person: a reference, a rule, a day.
public struct CalendarFeed: Sendable {
    public let name: String
    /// In any order.
    public let events: [Event]
    public let madeAt: Moment

    /// Something that stands on one day, for the whole of it.
    public struct Event: Sendable {
        /// Stays the same for as long as it is the same thing, so that a program moves it and adds no second.
        public let id: String
        public let day: Day
        public let title: String
        public let note: String
        public let address: String
        /// How many days before it the program reminds; nil for never.
        public let remindsBefore: CalendarDays?

        public init(
            id: String, day: Day, title: String, note: String, address: String,
            remindsBefore: CalendarDays? = nil
        ) {
            self.id = id
            self.day = day
            self.title = title
            self.note = note
            self.address = address
            self.remindsBefore = remindsBefore
        }
    }

    public init(name: String, events: [Event], madeAt: Moment) {
        self.name = name
        self.events = events
        self.madeAt = madeAt
    }
}

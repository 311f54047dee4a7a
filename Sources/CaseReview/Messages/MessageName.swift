/// A name that the words of an e-mail may use.
///
/// None of them says whom or what a case is about, and none can: there is no name here for anything of a case. The
/// link is no name either, since it always stands beneath the words. Names are added and never taken away.
public enum MessageName: String, TemplateName {
    case area
    case meetingBody = "meeting body"
    case meetingDay = "meeting day"
    case meetingTime = "meeting time"
    case meetingPlace = "meeting place"
    case howMany = "how many"

    public var meaning: String {
        switch self {
        case .area: "the area of the partnership"
        case .meetingBody: "the body that meets"
        case .meetingDay: "the day of the meeting"
        case .meetingTime: "the time of the meeting"
        case .meetingPlace: "the place of the meeting"
        case .howMany: "how many days are near, as a number"
        }
    }

    public var example: String {
        switch self {
        case .area: "Example Borough"
        case .meetingBody: "The panel"
        case .meetingDay: "20 February 2027"
        case .meetingTime: "10:00"
        case .meetingPlace: "Town Hall, Room 1"
        case .howMany: "3"
        }
    }

    /// What stands within a sentence where there is nothing for the name.
    var absence: String {
        switch self {
        case .area: "your area"
        case .meetingBody: "a body not named here"
        case .meetingDay: "a day not given here"
        case .meetingTime: "a time not given here"
        case .meetingPlace: "a place not given here"
        case .howMany: "some"
        }
    }
}

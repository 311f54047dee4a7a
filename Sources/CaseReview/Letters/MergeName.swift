/// A name that a letter's template may use, and that a case fills in.
///
/// Written between two pairs of braces, such as `{{due day}}`. Names are added and never taken away: templates that a
/// partnership changed are kept for ever and use them.
public enum MergeName: String, TemplateName {
    case today
    case recipient
    case agency
    case reference
    case subject
    case dateOfBirth = "date of birth"
    case incidentDate = "incident date"
    case referralDate = "referral date"
    case referrer
    case step
    case question
    case request
    case sentDay = "sent day"
    case dueDay = "due day"
    case outcome
    case reason
    case familyWords = "family words"
    case decidedBy = "decided by"
    case decisionDay = "decision day"
    case criteriaMet = "criteria met"
    case meetingDay = "meeting day"
    case meetingTime = "meeting time"
    case meetingPlace = "meeting place"
    case partnership
    case procedure
    case version
    case rule
    case sender
    case senderRole = "sender role"
    case link

    public var meaning: String {
        switch self {
        case .today: "the day on which the letter is made"
        case .recipient: "the person or body to whom the letter goes"
        case .agency: "the agency that is asked"
        case .reference: "the reference of the case"
        case .subject: "the name of the person whom the case is about"
        case .dateOfBirth: "the date of birth of that person"
        case .incidentDate: "the day of the incident"
        case .referralDate: "the day of the referral"
        case .referrer: "the person who made the referral"
        case .step: "the step of the procedure that the letter belongs to"
        case .question: "what the referrer was asked when the referral came back"
        case .request: "what the agencies were asked, as it was sent"
        case .sentDay: "the day on which the request was sent"
        case .dueDay: "the day by which an answer, or the step, is due"
        case .outcome: "what was decided"
        case .reason: "why it was decided so"
        case .familyWords: "the words that were agreed for the family"
        case .decidedBy: "the body or the office-holders who decided"
        case .decisionDay: "the day of the decision"
        case .criteriaMet: "the tests that were found to be met"
        case .meetingDay: "the day of the meeting at which the case is heard"
        case .meetingTime: "the time of that meeting"
        case .meetingPlace: "the place of that meeting"
        case .partnership: "the name of the partnership"
        case .procedure: "the title of the procedure"
        case .version: "the version of the procedure"
        case .rule: "the section of the procedure on which the letter rests, and what it says"
        case .sender: "the name of the person who makes the letter"
        case .senderRole: "the role of that person"
        case .link: "the address at which the recipient finds the matter after signing in"
        }
    }

    public var example: String {
        switch self {
        case .today: "1 March 2027"
        case .recipient: "The recipient of the letter"
        case .agency: "Example Health Trust"
        case .reference: "EX-2027-0001"
        case .subject: "Jordan Example"
        case .dateOfBirth: "2 April 1950"
        case .incidentDate: "3 January 2027"
        case .referralDate: "10 January 2027"
        case .referrer: "Robin Example"
        case .step: "Tell the outcome"
        case .question: "Please say when your agency last saw the person."
        case .request: "Period asked about: January 2025 to January 2027"
        case .sentDay: "11 January 2027"
        case .dueDay: "25 January 2027"
        case .outcome: "A review is held"
        case .reason: "Several agencies knew of the risk, and none had the whole picture."
        case .familyWords:
            "We have looked at what you told us, and each agency has said what it changes."
        case .decidedBy: "The panel"
        case .decisionDay: "20 February 2027"
        case .criteriaMet: "The first test of the procedure"
        case .meetingDay: "20 February 2027"
        case .meetingTime: "10:00"
        case .meetingPlace: "Town Hall, Room 1"
        case .partnership: "The partnership"
        case .procedure: "The procedure"
        case .version: "1.0"
        case .rule: "Section 7: the outcome is shared with the Board"
        case .sender: "Sam Example"
        case .senderRole: "Secretariat"
        case .link: "https://onepanel.example/matter"
        }
    }
}

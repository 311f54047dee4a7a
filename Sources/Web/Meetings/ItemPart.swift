import CaseReview
import HTML

/// A part of the page of an item, under the name by which one comes back to it after an act.
enum ItemPart: String {
    case said, interests, tests, views, proposal, votes, conclusion, actions

    var heading: String {
        switch self {
        case .said: "What was said"
        case .interests: "Interests"
        case .tests: "The tests"
        case .views: "The agencies' views"
        case .proposal: "The proposal"
        case .votes: "Votes"
        case .conclusion: "Conclude"
        case .actions: "Actions"
        }
    }

    /// The end of an address that leads to the part.
    var fragment: String { "#\(rawValue)" }

    func writeHeading(into w: inout Writer) { w.h2(heading, .id(rawValue), .tabindex(-1)) }

    /// Writes the part so that it can be brought up to date while the page is open.
    ///
    /// What one puts one's name to at the end rests on all the others, and so is never newer than they are.
    func write(into w: inout Writer, content: (inout Writer) -> Void) {
        w.section(.id("\(rawValue)-part"), .data("live", self == .conclusion ? "whole" : "")) { w in
            writeHeading(into: &w)
            content(&w)
        }
    }
}

/// An act that was tried in a part of the page and not recorded, or not all of it.
struct NotDone {
    let part: ItemPart
    var problems: [Problem] = []
    var refusal: RefusalWords?
    var meanwhile: MeanwhileBox?
    /// Answers that are still to be recorded.
    var reading: QuestionReading?

    /// Whether the procedure said no, or somebody else was first with the whole of it.
    var isRefused: Bool { refusal != nil || meanwhile != nil }
}

public import CaseReview
public import HTML

/// How a paper stands to requests for information, in its head.
public struct PositionNote: Pattern {
    private let settled: SettledPosition?
    /// Who reviewed the paper, as people call them.
    private let reviewer: String

    /// What stands on every page of a paper without a position.
    static let unsettledMarking =
        "no position on freedom of information is settled"

    /// Whose rule it is that a paper waits: the marking of exempt papers is the procedure's, the waiting is not.
    public static let ourWay =
        "That a paper waits for one before it leaves is OnePanel's way, and no rule of the procedure."

    /// Says what was settled; nil where nothing is.
    public init(_ settled: SettledPosition?, reviewer: String) {
        self.settled = settled
        self.reviewer = reviewer
    }

    public func write(into w: inout Writer) {
        w.div(.class("inset")) { w in
            w.p { w in
                w.strong("Freedom of information: ")
                w.text(words)
            }
        }
    }

    private var words: String {
        guard let settled else {
            return "no position is settled for this paper. \(Self.ourWay)"
        }
        let exemptions = settled.position.exemptions
        let considered = exemptions.isEmpty ? "" : " Exemptions considered: \(exemptions)."
        let standing = settled.position.isExempt ? "exempt from release." : "open to a request."
        return "\(standing)\(considered) Reviewed by \(reviewer), \(settled.at.day.longText)."
    }
}

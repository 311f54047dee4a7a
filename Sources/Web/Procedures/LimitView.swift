import CaseReview
import HTML
import ProcedureLibrary

/// A time limit with each way in which the document's words can be read.
struct LimitView {
    let limit: Explanation.LimitPart

    func write(into w: inout Writer) {
        w.h3(limit.name, .id("limit-\(limit.id)"))
        w.p("For \(limit.who). \(limit.modality.words)")
        if let when = limit.when {
            w.p("It runs unless it is known that this is not so: \(when.words).")
        }
        if limit.readings.count > 1 {
            w.p("The document can be read in more than one way; the earliest date is worked to.")
        }
        w.ul(.class("bullets")) { w in
            for reading in limit.readings {
                w.li { w in
                    w.text("“\(reading.written)”: \(reading.words).")
                    if let citation = reading.citation { w.append(CitationNote(citation)) }
                }
            }
        }
        w.append(CitationNote(limit.citation))
    }
}

extension TimeLimit.Modality {
    /// How strongly the document puts it.
    fileprivate var words: String {
        switch self {
        case .must: "The document says “must”."
        case .should: "The document says “should”."
        case .will: "The document says “will”."
        case .expected: "It is expected."
        case .may: "The document says “may”."
        }
    }
}

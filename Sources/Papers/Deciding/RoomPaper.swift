import CaseReview
import HTML

/// Who was in the room for a decision and for whom, whether they were enough, and whose interests were ruled on.
struct RoomPaper: Pattern {
    let decision: BodyDecision
    let number: Int

    init(_ decision: BodyDecision, number: Int) {
        self.decision = decision
        self.number = number
    }

    func write(into w: inout Writer) {
        writePresent(into: &w)
        writeQuorum(into: &w)
        writeInterests(into: &w)
    }

    private func writePresent(into w: inout Writer) {
        w.h3(decision.isByCorrespondence ? "Who took part" : "Who was present")
        w.append(AttendanceTable(people: decision.present, id: "present-\(number)"))
        w.p { w in
            w.strong("Member agencies not represented: ")
            w.text(
                decision.absent.isEmpty ? "none." : decision.absent.joined(separator: "; ") + ".")
        }
    }

    private func writeQuorum(into w: inout Writer) {
        w.h3("Quorum")
        w.p(decision.quorum.sentence)
        w.bullets(
            decision.quorum.parts.map { part in
                "\(part.name): \(part.isThere ? "present" : "missing")"
            })
        if let citation = decision.quorum.citation { w.rule(citation) }
    }

    private func writeInterests(into w: inout Writer) {
        w.h3("Interests")
        if decision.interests.isEmpty { w.p("None was declared.") }
        w.declarations(decision.interests)
        if let acting = decision.actingChair {
            w.p { w in
                w.strong("In the chair for this item: ")
                w.text("\(acting.label). \(acting.text)")
            }
        }
    }
}

extension Writer {
    /// Interests as they were declared, each with what the chair ruled.
    mutating func declarations(_ interests: [BodyDecision.Declaration]) {
        for interest in interests {
            div(.class("item")) { w in
                w.p { w in
                    w.strong("\(interest.name): ")
                    w.text(interest.nature)
                }
                if let degree = interest.degree { w.p("\(degree).") }
                let by = interest.ruledBy.map { " (ruled by \($0))" } ?? ""
                w.p("\(interest.ruling)\(by). \(interest.reason)")
            }
        }
    }
}

import CaseReview
import HTML
import Office

/// One item on one screen: who is here, interests, the tests, what each agency says, and the decision.
struct ItemPage {
    let item: Item
    private var visit: Visit { item.visit }

    init(_ visit: Visit) throws { item = try Item(visit) }

    /// - Parameter notDone: what was tried on the page and not recorded; its words are kept where they were typed.
    func reply(_ notDone: NotDone? = nil) -> Reply {
        visit.page(
            "\(item.matter.reference): \(item.step.name)", problems: notDone?.problems ?? [],
            crumbs: [
                Link("Meeting", href: visit.link("meetings/\(item.meeting.id)")),
                item.matter.crumb(visit),
            ], status: notDone?.isRefused == true ? 409 : 200
        ) { w in
            w.p("\(item.body.name), \(item.meeting.day?.longText ?? "")", .class("over-heading"))
            w.h1("\(item.matter.reference) \(item.matter.subjectName(under: item.procedure))")
            w.div(.id("standing"), .data("live", "")) { w in
                if !item.isRunning {
                    w.append(InsetText("This item is closed: nothing more can be recorded on it."))
                }
            }
            w.columns { w in
                writeSaid(into: &w)
                writeParts(notDone, into: &w)
            } aside: { w in
                w.div(.id("room"), .data("live", "")) { w in
                    QuorumBox(
                        room: item.room, isByCorrespondence: item.deciding.isByCorrespondence,
                        procedure: item.procedure
                    ).write(into: &w)
                    writeRoom(into: &w)
                }
                writePapers(into: &w)
            }
            if item.isRunning {
                LiveMark(seen: item.seen, meeting: item.meeting.id, visit: visit).write(into: &w)
            }
        }
    }

    private func writeParts(_ notDone: NotDone?, into w: inout Writer) {
        for part in [ItemPart.interests, .tests, .views, .proposal, .votes, .conclusion, .actions] {
            let here = notDone.flatMap { $0.part == part ? $0 : nil }
            let mayConclude = item.isRunning && (item.isKeeper || item.isChair)
            if part == .conclusion, !mayConclude, here == nil { continue }
            if part == .actions, !visit.viewer.goes(to: item.body.id, under: item.procedure) {
                continue
            }
            part.write(into: &w) { w in
                if let here { writeWhy(here, into: &w) }
                write(part, here, into: &w)
            }
        }
    }

    private func write(_ part: ItemPart, _ notDone: NotDone?, into w: inout Writer) {
        let problems = notDone?.problems ?? []
        // The forms of several parts have fields of the same name: each shows what was typed in it.
        let typed = notDone == nil ? FormData() : visit.form
        switch part {
        case .said: break
        case .interests:
            InterestsPart(item: item, problems: problems, typed: typed).write(into: &w)
        case .tests:
            TestsPart(item: item, problems: problems, reading: notDone?.reading).write(into: &w)
        case .views: ViewsPart(item: item, typed: typed).write(into: &w)
        case .proposal:
            ProposalPart(item: item, problems: problems, typed: typed).write(into: &w)
        case .votes: VotesPart(item: item, problems: problems, typed: typed).write(into: &w)
        case .conclusion: ConclusionPart(item: item, typed: typed).write(into: &w)
        case .actions: ItemActionsPart(item: item, problems: problems).write(into: &w)
        }
    }

    /// Why nothing was recorded, with the words that no form of the part shows again.
    private func writeWhy(_ notDone: NotDone, into w: inout Writer) {
        if let refusal = notDone.refusal { w.append(RefusalBox(refusal)) }
        if let meanwhile = notDone.meanwhile { w.append(meanwhile) }
        guard notDone.isRefused else { return }
        if !item.isRunning { return w.append(TypedWords(visit.form)) }
        if !isShownAgain(notDone.part) { w.append(TypedWords(visit.form.reasons)) }
    }

    private func isShownAgain(_ part: ItemPart) -> Bool {
        switch part {
        case .said, .tests, .views, .proposal, .actions: true
        case .interests:
            visit.form.text("interest").isEmpty
                || item.consideration.waitsForRuling(visit.form.text("interest"))
        case .votes:
            VotesPart.awaited(at: item).contains(AgencyID(visit.form.text("agency")))
        case .conclusion:
            ConclusionPart.needingReason(at: item).contains {
                $0.id.rawValue == visit.form.text("outcome")
            }
        }
    }

    private func writeSaid(into w: inout Writer) {
        ItemPart.said.writeHeading(into: &w)
        NoteForm(
            note: item.matter.minutes[item.meeting.id]?[item.step.id] ?? Minutes.Note(),
            address: item.path + "/note", id: "\(item.matter.id)-\(item.step.id)",
            isOpen: item.isWriting, visit: visit, written: nil
        ).write(into: &w)
    }

    private func writeRoom(into w: inout Writer) {
        w.h2("In the room for this item")
        if item.room.attendances.isEmpty {
            w.p { w in
                w.text("Nobody yet. ")
                w.a("Record who is here", href: visit.link("meetings/\(item.meeting.id)"))
            }
        }
        w.ul { w in
            for attendance in item.room.attendances {
                let agency = attendance.agency.map { item.name($0) }
                w.li([attendance.name, agency].compactMap(\.self).joined(separator: ", "))
            }
        }
    }

    private func writePapers(into w: inout Writer) {
        w.h2("Papers")
        w.ul { w in
            let path = "cases/\(item.matter.id)"
            w.li { $0.a("The referral", href: visit.link("\(path)/referral")) }
            for step in item.matter.gatherings.keys.sorted() {
                w.li { $0.a("The returns", href: visit.link("\(path)/requests/\(step)/collation")) }
            }
        }
        FilesBeside(visit: visit, matter: item.matter, procedure: item.procedure)
            .writeOpen(
                item.matter.files, heading: { $0.h3("Papers attached") }, showsPlace: true,
                into: &w)
    }
}

extension FormData {
    /// The words of an act that is otherwise a press of a button.
    fileprivate var reasons: FormData {
        var words = FormData()
        for entry in entries where entry.name == "reason" || entry.name.hasPrefix("why-") {
            words.add(entry.name, entry.value)
        }
        return words
    }
}

extension Consideration {
    /// Whether the chair has still to rule on an interest.
    fileprivate func waitsForRuling(_ id: String) -> Bool {
        interests.contains { $0.interest.id == id && $0.ruling == nil }
    }
}

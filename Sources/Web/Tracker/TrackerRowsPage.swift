import CaseReview
import HTML
import Office

/// Every row of the old tracker as it would stand in the log, and each that cannot, with the reason.
struct TrackerRowsPage {
    /// The most flaws that are shown at once.
    private static let mostFlaws = 200

    let visit: Visit
    private let office: Office
    private let procedure: Procedure
    private let tray: TrackerTray
    private let isLeavingOut: Bool
    private let reading: TrackerReading

    /// Answers somebody who keeps cases and has said what the columns are; sends on to what is to be done before.
    static func answer(_ visit: Visit, _ body: (TrackerRowsPage) throws -> Reply) throws -> Reply {
        let procedure = try visit.procedure(for: .keepCases)
        guard let tray = visit.trackerTray else { return .see(visit.link("old-tracker")) }
        guard tray.isMapped else { return .see(visit.link("old-tracker/columns")) }
        return try body(TrackerRowsPage(visit, try visit.here(), procedure, tray))
    }

    private init(_ visit: Visit, _ office: Office, _ procedure: Procedure, _ tray: TrackerTray) {
        self.visit = visit
        self.office = office
        self.procedure = procedure
        self.tray = tray
        isLeavingOut = visit.query.text("leave") == "yes" || visit.form.text("leave") == "yes"
        reading = TrackerReading(
            tray.list, columns: tray.named, taken: office.referencesTaken,
            isLeavingOut: isLeavingOut, today: visit.today)
    }

    func bringIn() throws -> Reply {
        guard visit.form.text("seen") == tray.mark, reading.flaws.isEmpty,
            let place = visit.trackerPlace
        else {
            // The file, its columns or the log have changed since the page was shown: it is to be looked at again.
            return .see(address(1))
        }
        let bringing = TrackerBringing(rows: reading.rows, columns: tray.named, file: tray.file)
        do {
            try office.bringIn(bringing, by: visit.actor(with: .keepCases, under: procedure))
        } catch OfficeFailure.refused(let refusal) {
            return reply(refusal: refusal.words(under: procedure))
        }
        visit.site.trackerTrays.take(at: place)
        return .see(visit.link("old-tracker?after=brought-in"))
    }

    func reply(refusal: RefusalWords? = nil) -> Reply {
        let crumbs = [
            Link("The old case tracker", href: visit.link("old-tracker")),
            Link("What the columns are", href: visit.link("old-tracker/columns")),
        ]
        return visit.page(
            "Look over the rows", crumbs: crumbs, status: refusal == nil ? 200 : 409
        ) { w in
            w.p(tray.fileName, .class("over-heading"))
            w.h1("Look over the rows")
            if let refusal { w.append(RefusalBox(refusal)) }
            writeWhetherKnown(into: &w)
            writeCount(into: &w)
            if !reading.flaws.isEmpty { writeFlaws(into: &w) }
            writeLeavingOut(into: &w)
            if reading.flaws.isEmpty, !reading.rows.isEmpty { writeBringing(into: &w) }
            if !reading.rows.isEmpty { writeRows(into: &w) }
        }
    }

    private func writeWhetherKnown(into w: inout Writer) {
        guard let before = office.arrangements.broughtIn.last(where: { $0.file == tray.file })
        else { return }
        w.append(
            WarningText(
                "This very file was brought in on \(before.at.day.longText), by "
                    + "\(visit.name(before.by.person))."))
    }

    private func writeCount(into w: inout Writer) {
        let (sound, flawed) = (reading.rows.count, reading.flawedRows)
        var words = sound == 1 ? "1 row is sound." : "\(sound) rows are sound."
        if flawed > 0 {
            words +=
                flawed == 1
                ? " 1 row cannot be brought in." : " \(flawed) rows cannot be brought in."
        }
        if !reading.leftOut.isEmpty {
            let count = reading.leftOut.count
            words +=
                count == 1
                ? " 1 row is left out, because it is in the log already."
                : " \(count) rows are left out, because they are in the log already."
        }
        w.p(words, .class("lead"))
    }

    private func writeFlaws(into w: inout Writer) {
        w.h2("What is wrong")
        w.p(
            "Nothing is brought in until every row is sound. Correct the spreadsheet, save it, and "
                + "choose it again.")
        w.append(
            Table(
                caption: "What is wrong, by row",
                columns: ["Row", "Column", "What is wrong", "What to do"],
                rows: reading.flaws.prefix(Self.mostFlaws).map { flawed in
                    let words = flawed.flaw.words
                    return [
                        .text("\(flawed.row)"), .text(flawed.heading), .text(words.what),
                        .text(words.cure),
                    ]
                }, isCaptionHidden: true, id: "flaws"))
        if reading.flaws.count > Self.mostFlaws {
            w.p("And \(reading.flaws.count - Self.mostFlaws) more, further down.")
        }
        w.append(ButtonRow([Button("Choose the file again", href: visit.link("old-tracker"))]))
    }

    private func writeLeavingOut(into w: inout Writer) {
        if isLeavingOut {
            w.p { $0.a("Show the rows that are in the log already", href: visit.path) }
            return
        }
        let known = reading.flaws.count { flawed in
            if case .isInTheLog = flawed.flaw { true } else { false }
        }
        if known == 0 { return }
        let rows = known == 1 ? "the row that is" : "the \(known) rows that are"
        w.p { $0.a("Leave out \(rows) in the log already", href: visit.path + "?leave=yes") }
    }

    private func writeBringing(into w: inout Writer) {
        w.form(action: visit.link("old-tracker/rows")) { w in
            w.append(visit.token)
            w.append(HiddenField(name: "seen", value: tray.mark))
            if isLeavingOut { w.append(HiddenField(name: "leave", value: "yes")) }
            let count = reading.rows.count
            w.append(Button(count == 1 ? "Bring in 1 case" : "Bring in all \(count) cases"))
        }
    }

    private func writeRows(into w: inout Writer) {
        let stretch = Stretch(of: reading.rows.count, page: visit.query.text("page"))
        w.h2("What the rows become")
        w.append(
            Table(
                caption: "Former cases",
                columns: [
                    "Reference", "Person", "Received", "From", "Kind", "Status", "Outcome",
                    "Decided", "Closed", "Further", .init("Row", isNumeric: true),
                ], rows: reading.rows[stretch.range].map(cells), isCaptionHidden: true, id: "rows"))
        w.append(stretch.pagination(address: address))
    }

    private func cells(_ row: TrackerRow) -> [Fragment] {
        [
            .text(row.reference), .text(row.subject), .text(row.received?.shortText ?? ""),
            .text(row.referredBy), .text(row.kind), .text(row.status), .text(row.outcome),
            .text(row.decided?.shortText ?? ""), .text(row.closed?.shortText ?? ""),
            Fragment { w in
                for note in row.notes { w.div { $0.text("\(note.heading): \(note.words)") } }
            }, .text("\(row.row)"),
        ]
    }

    private func address(_ page: Int) -> String {
        visit.path + "?page=\(page)" + (isLeavingOut ? "&leave=yes" : "")
    }
}

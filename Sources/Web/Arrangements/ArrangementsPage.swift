import CaseReview
import HTML
import Office
import ProcedureLibrary

/// What the partnership settles for itself: readings, holidays, versions, and what it does every year.
struct ArrangementsPage {
    let visit: Visit
    let procedure: Procedure
    let settled: Partnership
    private let office: Office

    init(_ visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
        procedure = try office.procedure
        settled = office.arrangements
        guard visit.opensLists(under: procedure) else { throw OfficeFailure.notFound }
    }

    var isKeeper: Bool { visit.has(.keepCases, under: procedure) }

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) -> Reply {
        let status = refusal == nil ? 200 : 409
        return visit.page("Arrangements", problems: problems, status: status) { w in
            w.h1("Arrangements of the partnership")
            if let refusal { w.append(RefusalBox(refusal)) }
            w.p { $0.a("The words of the letters", href: visit.link("letters")) }
            writeYearly(problems, into: &w)
            writeReadings(into: &w)
            HolidaysPart(page: self).write(problems, into: &w)
            writeVersions(problems, into: &w)
        }
    }

    func adoptReading() throws -> Reply {
        let rule = visit.form.text("rule")
        return try perform(
            .adoptReading(
                rule: rule, reading: visit.form.text("reading-\(rule)"),
                reason: visit.form.text("why-\(rule)")))
    }

    func proclaimHoliday() throws -> Reply {
        try on("holiday") { .proclaimHoliday($0, name: visit.form.text("holiday-name")) }
    }

    func takeBackHoliday() throws -> Reply {
        let entered = visit.form.text("day")
        guard let day = Day(iso: entered) else { throw OfficeFailure.notFound }
        let why = visit.form.text("why-\(entered)")
        if why.isEmpty {
            return reply(problems: [
                Problem(field: "why-\(entered)", message: "Say why it is taken back")
            ])
        }
        return try perform(.takeBackHoliday(day, reason: why))
    }

    func adoptVersion() throws -> Reply {
        try on("version") {
            .adoptVersion(
                ProcedureID(visit.form.text("version-id")), from: $0,
                reason: visit.form.text("version-why"))
        }
    }

    func mark() throws -> Reply {
        let moment = visit.form.text("moment")
        return try on("on-\(moment)") { .mark(MomentID(moment), on: $0) }
    }

    /// Does what is done on a day, once the day can be read.
    private func on(_ field: String, _ act: (Day) -> PartnershipAct) throws -> Reply {
        guard case .day(let day) = DateEntry(visit.form, field).read() else {
            return reply(problems: [Problem(field: field, message: "Enter the day in full")])
        }
        return try perform(act(day))
    }

    private func perform(_ act: PartnershipAct) throws -> Reply {
        do {
            try office.perform(act, by: visit.actor(with: .keepCases, under: procedure))
            return .see(visit.link("arrangements"))
        } catch OfficeFailure.refused(let refusal) {
            return reply(refusal: refusal.words(under: procedure))
        }
    }

    private func writeYearly(_ problems: [Problem], into w: inout Writer) {
        let clocks = clocks(of: settled, in: office.setting(procedure))
        if clocks.isEmpty { return }
        w.h2("What the partnership has to do")
        for limit in procedure.limits {
            guard let clock = clocks.first(where: { $0.limit == limit.id }) else { continue }
            w.h3(limit.name)
            w.p { w in
                w.text("For \(limit.who). ")
                w.append(tag(clock))
            }
            w.append(CitationNote(limit.citation))
            writeBeginning(of: limit, into: &w)
            guard isKeeper else { continue }
            for moment in limit.beginnings where !limit.until.contains(moment) {
                writeMark(
                    moment, "Record: \(moment.plainWords)", "On which day?", problems, into: &w)
            }
            guard let moment = limit.until.first else { continue }
            let isNamed = !limit.beginnings.isEmpty
            writeMark(
                moment, isNamed ? "Record: \(moment.plainWords)" : "Record that it was done",
                isNamed ? "On which day?" : "Done on", problems, into: &w)
        }
    }

    /// When what a limit runs from last happened, where the partnership records that itself.
    private func writeBeginning(of limit: TimeLimit, into w: inout Writer) {
        for moment in limit.beginnings {
            if let last = settled.marks[moment]?.max() {
                w.p("\(moment.plainWords) on \(last.day.longText).")
            } else {
                w.p(
                    "It runs from the day of this: \(moment.plainWords). No such day is recorded yet."
                )
            }
        }
    }

    private func writeMark(
        _ moment: MomentID, _ summary: String, _ label: String, _ problems: [Problem],
        into w: inout Writer
    ) {
        let isOpen = problems.contains { $0.field == "on-\(moment)" }
        w.details(summary: summary, .flag("open", isOpen)) { w in
            form("marks", "Record it", into: &w) { w in
                w.append(HiddenField(name: "moment", value: moment.rawValue))
                dateField("on-\(moment)", label, problems, into: &w)
            }
        }
    }

    private func tag(_ clock: Clock) -> Tag {
        guard let due = clock.due else { return Tag("No day is running") }
        if clock.satisfiedAt != nil { return Tag("Done", .done) }
        return due < visit.today
            ? Tag("Late: was due \(due.shortText)", .late) : Tag("By \(due.shortText)", .current)
    }

    /// Rules that the document leaves unclear; all readings run until one is adopted.
    private func writeReadings(into w: inout Writer) {
        w.h2("Readings")
        w.p(
            "Where the document can be read in more than one way, every reading runs and the "
                + "earliest day is worked to, until the partnership adopts one.")
        for limit in procedure.limits where limit.readings.count > 1 {
            let choices = limit.readings.map { reading in
                (reading.id, "“\(reading.written)”: \(reading.citation?.says ?? reading.id)")
            }
            writeReading(limit.id.rawValue, limit.name, choices, into: &w)
        }
        for criterion in procedure.criteria.values.sorted(by: { $0.id < $1.id })
        where criterion.readings.count > 1 {
            let choices = criterion.readings.map { ($0.id, $0.name) }
            writeReading(criterion.id.rawValue, criterion.name, choices, into: &w)
        }
    }

    private func writeReading(
        _ rule: String, _ name: String, _ choices: [(id: String, words: String)],
        into w: inout Writer
    ) {
        w.h3(name)
        if let adopted = settled.adoptions[rule] {
            let words = choices.first { $0.id == adopted.reading }?.words ?? adopted.reading
            w.p(
                "Adopted on \(adopted.at.day.longText) by \(visit.name(adopted.by.person)): \(words)"
            )
            w.paragraphs(of: adopted.reason)
        } else {
            w.bullets(choices.map(\.words))
        }
        guard isKeeper else { return }
        w.details(summary: "Adopt a reading") { w in
            form("readings", "Adopt it", into: &w) { w in
                w.append(HiddenField(name: "rule", value: rule))
                w.append(
                    Radios(
                        name: "reading-\(rule)", label: "Which reading?",
                        choices: choices.map { Choice($0.id, $0.words) },
                        value: settled.adoptions[rule]?.reading))
                w.append(
                    TextField(
                        name: "why-\(rule)", label: "Why, and who agreed it",
                        value: visit.form.text("why-\(rule)")))
            }
        }
    }

    private func writeVersions(_ problems: [Problem], into w: inout Writer) {
        w.h2("Versions of the procedure")
        w.p("In force: \(procedure.about.title), version \(procedure.about.version).")
        for version in settled.versions {
            w.p(
                "\(version.procedure) from \(version.from.longText), recorded by "
                    + "\(visit.name(version.by.person)). \(version.reason)")
        }
        let known = office.library.procedures.filter { $0.partnership == office.partnership }
        guard isKeeper, known.count > 1 else { return }
        w.details(summary: "Bring another version into force") { w in
            form("versions", "Bring it into force", into: &w) { w in
                w.append(
                    Select(
                        name: "version-id", label: "Version",
                        choices: known.map { Choice($0.id.rawValue, $0.id.rawValue) },
                        value: visit.form.text("version-id"), prompt: "Choose"))
                dateField("version", "From", problems, into: &w)
                w.append(
                    TextField(
                        name: "version-why", label: "Reason, for the record",
                        value: visit.form.text("version-why")))
            }
        }
    }

    func dateField(
        _ name: String, _ label: String, _ problems: [Problem], into w: inout Writer
    ) {
        let entry = DateEntry(visit.form, name)
        w.append(
            DateField(
                name: name, label: label, day: entry.day, month: entry.month, year: entry.year,
                problem: problems.message(for: name)))
    }

    func form(
        _ act: String, _ button: String, into w: inout Writer, _ fields: (inout Writer) -> Void
    ) {
        w.form(action: visit.link("arrangements/\(act)")) { w in
            w.append(visit.token)
            fields(&w)
            w.append(Button(button))
        }
    }
}

extension MomentID {
    /// What happens to the partnership itself, in words, such as "Chair appointed".
    fileprivate var plainWords: String {
        let words = rawValue.split(separator: ".").last.map(String.init) ?? rawValue
        return words.prefix(1).uppercased() + words.dropFirst().replacing("-", with: " ")
    }
}

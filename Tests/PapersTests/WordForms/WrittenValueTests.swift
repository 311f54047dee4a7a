import CaseReview
import Clauses
import ProcedureLibrary
import Testing

@testable import Papers

@Suite struct `What is written on a form` {
    private let desk: FormDesk

    init() throws { desk = try FormDesk("redbridge-1.5", "case-referral") }

    @Test(arguments: [
        ("3/4/2026", "2026-04-03"), ("03.04.26", "2026-04-03"), ("3-4-2026", "2026-04-03"),
        ("3 April 2026", "2026-04-03"), ("3rd of April, 2026", "2026-04-03"),
        ("April 3 2026", "2026-04-03"), ("Friday 3 April 2026", "2026-04-03"),
        ("2026-04-03", "2026-04-03"), ("3 Sept 25", "2025-09-03"), (" 3 / 4 / 2026 ", "2026-04-03"),
        ("01/02/99", "1999-02-01"), ("29 February 2024", "2024-02-29"),
    ])
    func `as a date is read with the day first`(words: String, iso: String) throws {
        let day = try #require(Day(iso: iso))
        #expect(try desk.value(of: "incident-date", written: words) == .read(.day(day), rest: ""))
    }

    @Test(arguments: [
        "4/13/2026", "30 February 2026", "early April 2026", "April 2026", "3/4", "not known",
        "between 3/4/2026 and 5/4/2026", "Monday 3 April 2026", "3/4/026", "31.04.2026",
        "3/4/2026 or so", "٣/٤/٢٠٢٦", "99999999999999999999/4/2026", "-3/4/2026/1",
    ])
    func `as a date is not guessed where it is not plain`(words: String) throws {
        guard case .none(let why) = try desk.value(of: "incident-date", written: words) else {
            Issue.record("\(words) was read")
            return
        }
        #expect(!why.isEmpty)
    }

    @Test func `as a year of birth in two figures is read only where one century is possible`() throws {
        let born = try #require(Day(iso: "1951-03-02"))
        #expect(
            try desk.value(of: "subject-birth-date", written: "2.3.51") == .read(.day(born), rest: ""))
        let doubt = try desk.value(of: "subject-birth-date", written: "2.3.15")
        #expect(doubt == .none(why: "The year can be 2015 or 1915. Ask which"))
    }

    @Test(arguments: [
        ("Yes", "yes"), ("no.", "no"), ("☒ Yes ☐ No", "yes"), ("Yes ☐ No ☒", "no"),
        ("[ ] yes [x] no", "no"), ("Unknown", "not-known"), ("☑ No", "no"), ("/No", "no"),
    ])
    func `as yes or no is read from words and from boxes`(words: String, answer: String) throws {
        let read = try desk.value(of: "media-interest", written: words)
        #expect(read == .read(.chosen([answer]), rest: ""))
    }

    @Test(arguments: [
        "Yes/No", "Yes No", "☒ Yes ☒ No", "No known interest", "Perhaps", "Yesterday",
        "☒ Perhaps ☐ No",
    ])
    func `as yes or no is not guessed`(words: String) throws {
        guard case .none = try desk.value(of: "media-interest", written: words) else {
            Issue.record("\(words) was read")
            return
        }
    }

    @Test(arguments: ["", " \n ", "☐ Yes ☐ No", "Click or tap here to enter text.", "\u{200F}"])
    func `as nothing is nothing`(words: String) throws {
        #expect(try desk.value(of: "media-interest", written: words) == .blank)
    }

    @Test func `of several answers is read as all of them, and says which are none`() throws {
        let read = try desk.value(of: "subject-disability", written: "Dementia; Other, dyslexia")
        #expect(read == .read(.chosen(["dementia", "other"]), rest: "dyslexia"))
        let ticked = try desk.value(
            of: "subject-disability", written: "☒ Learning disability ☐ None\n☒ Other")
        #expect(ticked == .read(.chosen(["learning-disability", "other"]), rest: ""))
    }

    @Test func `as somebody's name is read only where one person is meant`() throws {
        let desk = try FormDesk("barking-and-dagenham-1.6", "referral")
        #expect(
            try desk.value(of: "head-of-service-named", written: "ada  QUIST")
                == .read(.text("head-1"), rest: ""))
        for name in ["Bo Lindqvist", "Nobody At-All"] {
            guard case .none = try desk.value(of: "head-of-service-named", written: name) else {
                Issue.record("\(name) was read")
                return
            }
        }
    }
}

@Suite struct `The names that forms print` {
    @Test(arguments: [
        ("2.1 Date of incident/death:", "Date of Incident or Death"),
        ("a. Next of kin / nearest relative", "Next of kin, nearest relative"),
        ("Name(s)", "names"), ("G.P. name", "g p name"), ("(2) Age", "age"),
        ("Post-mortem", "POSTMORTEM"), ("Agency’s view?", "Agency's view"),
    ])
    func `are one name however they are printed`(one: String, other: String) {
        #expect(PrintedName(one) == PrintedName(other))
    }

    /// A name of two entries would be read as neither.
    @Test func `are plain on every form with which a case is opened`() throws {
        for procedure in try Shipped.library().procedures {
            for pathway in procedure.pathways {
                for form in procedure.openingForms(of: pathway) { expectPlain(form) }
            }
        }
    }

    private func expectPlain(_ form: Form) {
        let names = FormNames(form)
        for field in form.fields {
            for name in field.printedNames {
                #expect(names.fields(name) == [field.id], "\(form.id): \(name.text)")
            }
        }
    }
}

import CaseReview
import Clauses
import Testing

@testable import Papers

@Suite struct `A referral on the printed form` {
    private func day(_ iso: String) throws -> FieldValue { .day(try #require(Day(iso: iso))) }

    @Test(
        .clause(
            "RB-118", "RB-119", "RB-120", "RB-121", "RB-124", "RB-125", "RB-126", "RB-127",
            "RB-128", "RB-129", "RB-130", "RB-131", "RB-132", "RB-133"))
    func `of Appendix E is read, entry by entry`() async throws {
        let reading = try await FormDesk("redbridge-1.5", "case-referral")
            .read(PublishedForms.caseReferral)
        let plain = reading.answers.filter { $0.key != "people" }
        #expect(
            plain == [
                "referral-date": try day("2026-11-03"), "incident-date": try day("2026-09-01"),
                "referral-reason": .text("Died at home.\nEleven contacts."),
                "subject-first-name": .text("Zoë"), "subject-last-name": .text("מַרְגָּלִית"),
                "subject-other-names": .text("Zee eeZ, 小龙"),
                "subject-birth-date": try day("1951-03-02"), "subject-gender": .chosen(["woman"]),
                "subject-ethnicity": .chosen(["white-irish"]),
                "subject-disability": .chosen(["dementia"]),
                "subject-nhs-number": .text("943 476 5919"), "subject-gp": .text("Dr Amaka"),
                "subject-address": .text("4 Test Lane\nNowhere"),
                "original-contact-subject": .text("By the GP in May"),
                "status-subject": .chosen(["adult-at-risk"]),
                "involvement-subject": .text("Visits every week."),
                "involvement-others": .text("Calls to the son."),
                "other-agencies-subject": .chosen(["nelft"]),
                "how-well-worked-together": .text("Not well.\nCalls were not returned."),
                "referrer-name": .text("Ngozi Referrer"), "referrer-agency": .text("nelft"),
                "referrer-role": .text("Community matron"),
                "referrer-contact": .text("020 7946 0000"),
                "quality-manager-named": .text("manager-1"),
                "single-agency-review": .chosen(["yes"]),
                "single-agency-review-details": .text("a serious incident review, due in May"),
                "lessons-learnt": .text("Calls are logged now."), "media-interest": .chosen(["no"]),
            ])
    }

    @Test(.clause("RB-122", "RB-123"))
    func `has its other persons read as persons, each with what is theirs`() async throws {
        let reading = try await FormDesk("redbridge-1.5", "case-referral")
            .read(PublishedForms.caseReferral)
        #expect(
            reading.answers["people"]?.groups == [
                [
                    "person-kind": .chosen(["next-of-kin"]), "person-name": .text("Jun Example"),
                    "person-birth-date": try day("1978-04-03"),
                    "person-relationship": .text("Son"), "person-address": .text("Unknown"),
                    "person-other": .text("Lives abroad"),
                ],
                [
                    "person-kind": .chosen(["other"]), "person-name": .text("Ola Example"),
                    "person-relationship": .text("Sister"),
                ],
            ])
    }

    @Test func `says what could not be read, and keeps its words`() async throws {
        let reading = try await FormDesk("redbridge-1.5", "case-referral")
            .read(PublishedForms.caseReferral)
        #expect(reading.entries(of: "housing-tenure").map(\.words) == ["council flat"])
        #expect(reading.doubt(of: "housing-tenure")?.contains("none of the answers") == true)
        #expect(reading.doubt(of: "other-agencies-subject") == "Left out: A lunch club")
        #expect(reading.left.contains("6. One Panel Decision"))
        // The third person's part is printed and empty: nothing of it is unread.
        #expect(reading.entries(of: "people").allSatisfy { $0.isRead || $0.words.isEmpty })
        let said = reading.entries.map(\.words).joined(separator: "\n")
        #expect(said.contains("There is an inquest."))
    }

    @Test(
        .clause(
            "BX-101", "BX-102", "BX-103", "BX-104", "BX-105", "BX-106", "BX-107"))
    func `of a notification is read, with names under the heads of columns`() async throws {
        let reading = try await FormDesk("bexley-1.03", "notification")
            .read(PublishedForms.caseReviewNotification)
        #expect(
            reading.answers == [
                "subject-first-name": .text("Aoife"), "subject-last-name": .text("Ó Súilleabháin"),
                "subject-birth-date": try day("2019-02-14"), "child-gender": .text("Girl"),
                "child-ethnicity": .text("White Irish"), "notifier-name": .text("Bianchi, Ruth"),
                "notifier-job": .text("Named nurse"), "notifier-agency": .text("council"),
                "consent": .chosen(["no"]),
                "synopsis": .text("A child of seven was found.\nShe had not been to school."),
                "why-serious": .text("It meets ours, which says so."),
                "own-review": .chosen(["yes"]),
                "own-review-details": .text("An internal review by the school."),
                "press": .chosen(["no"]),
            ])
    }

    @Test(.clause("DA-194", "DA-195", "DA-196"))
    func `of the sub-group is read, and what is struck out does not count`() async throws {
        let reading = try await FormDesk("darlington-1.2.1", "sub-group-template")
            .read(PublishedForms.subGroupTemplate)
        #expect(
            reading.answers == [
                "sub-group-referred-on": try day("2026-11-03"),
                "form-received": try day("2026-11-02"), "referring-agency": .text("constabulary"),
                "partners-referred-on": try day("2026-11-02"), "partners-say-met": .chosen(["no"]),
                "why-not-notified": .text("No lasting harm."),
            ])
        let words = reading.entries(of: "partners-say-met").map(\.words)
        #expect(words == ["[struck out: Yes]/No If yes, Rapid Review Process is followed"])
    }

    /// Where the document prints no form, one that asks what the pack asks.
    @Test(arguments: [
        ("barking-and-dagenham-1.6", "referral"), ("wolverhampton-2019", "referral"),
        ("darlington-1.2.1", "incident-form"),
    ])
    func `is read where its labels are those of the procedure`(id: String, form: String) async throws {
        let desk = try FormDesk(ProcedureID(id), FormID(form))
        var paper = WordPaper()
        var expected: Answers = [:]
        for section in desk.form.sections {
            paper.add(section.title, isBold: true)
            paper.add(
                table: section.fields.compactMap { field -> [WordPaper.Cell]? in
                    guard let (words, value) = desk.example(of: field) else { return nil }
                    expected[field.id] = value
                    return [.name("\(field.label):"), .control(words)]
                })
        }
        let reading = try await desk.read(paper)
        #expect(expected.count >= 7)
        #expect(reading.answers == expected)
    }

    @Test func `may list the members of a family under heads of columns`() async throws {
        var paper = WordPaper()
        paper.add(table: [
            ["Who", "Needs"], ["Mother", "Housing"], ["Two brothers", ""], ["", ""],
        ])
        let reading = try await FormDesk("wolverhampton-2019", "referral").read(paper)
        #expect(
            reading.answers["family"]?.groups == [
                ["family-member": .text("Mother"), "family-member-needs": .text("Housing")],
                ["family-member": .text("Two brothers")],
            ])
    }

    @Test func `that answers a question twice and differently answers it not at all`() async throws {
        var paper = WordPaper()
        paper.add(table: [["Date of birth", "3/4/1990"], ["DOB", "4/3/1990"]])
        let reading = try await FormDesk("wolverhampton-2019", "referral").read(paper)
        #expect(reading.answers.isEmpty)
        #expect(reading.entries(of: "subject-birth-date").map(\.isRead) == [false, false])
        #expect(reading.doubt(of: "subject-birth-date")?.contains("more than once") == true)
    }

    @Test func `loses no word, whatever it holds`() async throws {
        var paper = WordPaper()
        let words = [
            "Words before everything", "A name of nothing", "an answer to nothing", "السلام عليكم",
            "in a frame", "👩🏽‍⚕️ at the end",
        ]
        paper.add(words[0])
        paper.add(table: [[.typed(words[1]), .typed(words[2])], ["", .typed(words[3])]])
        paper.add(table: [[.typed(words[4])]])
        paper.add(words[5])
        let reading = try await FormDesk("bexley-1.03", "notification").read(paper)
        #expect(reading.answers.isEmpty)
        for word in words { #expect(reading.left.contains(word), "\(word)") }
    }

    @Test func `with a table that Word did not write says that it could not be read`() async throws {
        var paper = WordPaper()
        paper.add(
            markup: "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Lost</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")
        paper.add("Kept")
        let reading = try await FormDesk("bexley-1.03", "notification").read(paper)
        #expect(reading.lost == ["A table"])
        #expect(reading.left.contains("Kept"))
    }
}

extension FormDesk {
    /// Something to write under a label, and what it should be read as; nil for what a table cannot hold.
    fileprivate func example(of field: Field) -> (String, FieldValue)? {
        switch field.kind {
        case .text, .long: return ("Words for \(field.id)", .text("Words for \(field.id)"))
        case .date: return ("3 April 2026", Day(iso: "2026-04-03").map { .day($0) } ?? .text(""))
        case .number: return ("aged 42 years", .number(42))
        case .yesNo: return ("☒ Yes  ☐ No", .chosen(["yes"]))
        case .choice(let options), .choices(let options):
            return options.last.map { ($0.label, .chosen([$0.id])) }
        case .agency:
            return procedure.agencies.values.min { $0.id < $1.id }.map {
                ($0.name(on: Self.today), .text($0.id.rawValue))
            }
        case .person: return ("Ada Quist", .text("head-1"))
        case .dateAndTime:
            return Day(iso: "2026-04-03").map {
                ("3/4/2026 at 14:05", .moment(Moment(day: $0, hour: 14, minute: 5)))
            }
        case .agencies, .nhsNumber, .computed, .group: return nil
        }
    }
}

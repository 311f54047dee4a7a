import CaseReview
import Clauses
import Testing

/// One thing that a document has looked at, or asked for, before something goes on.
struct Wanted: Sendable, CustomTestStringConvertible {
    let procedure: ProcedureID
    let place: String
    let what: String
    let clauses: [ClauseID]

    init(_ procedure: ProcedureID, _ place: String, _ what: String, _ clauses: ClauseID...) {
        self.procedure = procedure
        self.place = place
        self.what = what
        self.clauses = clauses
    }

    var testDescription: String { "\(procedure) \(place): \(what)" }
}

let barking: ProcedureID = "barking-and-dagenham-1.6"
let bexley: ProcedureID = "bexley-1.03"
let darlington: ProcedureID = "darlington-1.2.1"
let redbridge: ProcedureID = "redbridge-1.5"
let wolverhampton: ProcedureID = "wolverhampton-2019"

@Suite struct `What a document has weighed or asked for` {
    @Test(arguments: weighed)
    func `stands in the way of a decision until it is answered, and rests on its clause`(
        _ wanted: Wanted
    ) throws {
        let procedure = try Shipped.procedure(wanted.procedure).procedure
        let step = try #require(procedure.steps[StepID(wanted.place)])
        let examining = try #require(step.activity.examining)
        let matter = Case(id: "case")
        let unanswered = CaseFacts(matter, under: procedure)
            .unanswered(in: examining, of: matter, under: procedure)
        let question = QuestionID(wanted.what)
        #expect(unanswered.contains(question))
        let cited =
            (procedure.questions[question]?.citation?.clauses ?? []) + step.citation.clauses
        #expect(Set(wanted.clauses).subtracting(cited) == [])
    }

    @Test(arguments: asked)
    func `has to be filled in before the form can be handed in, and rests on its clause`(
        _ wanted: Wanted
    ) throws {
        let procedure = try Shipped.procedure(wanted.procedure).procedure
        let form = try #require(procedure.forms[FormID(wanted.place)])
        let section = try #require(
            form.sections.first { $0.fields.contains { $0.id.rawValue == wanted.what } })
        let field = try #require(section.fields.first { $0.id.rawValue == wanted.what })
        #expect(field.isRequired)
        let cited =
            field.clauses + (section.citation?.clauses ?? []) + (form.citation?.clauses ?? [])
        #expect(Set(wanted.clauses).subtracting(cited) == [])
    }

    @Test(.clause("WO-084"))
    func `is marked with the words that the document prescribes`() throws {
        let procedure = try Shipped.procedure(wolverhampton).procedure
        let marking = procedure.about.marking.lowercased()
        #expect(procedure.wording.values.contains { $0.lowercased() == marking })
    }

    @Test(.clause("BD-060"))
    func `rests on the edition of national guidance that the guide names, and says so where it is cited`()
        throws
    {
        let procedure = try Shipped.procedure(barking).procedure
        let limit = try #require(procedure.limit("notify-national-panel"))
        #expect(limit.citation.clauses.contains("BD-060"))
        #expect(limit.citation.reference.contains("Working Together to Safeguard Children 2023"))
    }
}

@Suite struct `The words that are read out` {
    @Test(.clause("WO-066"), .clause("WO-067"))
    func `the statement is the printed one, as wording and as the chair's reminder`() throws {
        let procedure = try Shipped.procedure(wolverhampton).procedure
        let words = try #require(procedure.wording["think-family-statement"])
        #expect(procedure.bodies["one-panel"]?.reminder?.text == words)
        #expect(words.hasPrefix("As a One Panel we are committed to enhancing a Think Family approach"))
    }
}

@Suite struct `The names that a document uses` {
    @Test(.clause("BX-100"))
    func `the form says first to whom it may be sent, in the words prescribed`() throws {
        let procedure = try Shipped.procedure(bexley).procedure
        let words = try #require(procedure.wording["marking-form"])
        #expect(procedure.forms["notification"]?.intro?.contains(words) == true)
    }

    @Test(.clause("BD-059"), arguments: ["referral", "scoping-return"] as [FormID])
    func `a form and a scoping template say where there is help with them`(_ form: FormID) throws {
        let procedure = try Shipped.procedure(barking).procedure
        let intro = try #require(procedure.forms[form]?.intro)
        #expect(intro.contains("contact the partnership direct or bdonepanel@lbbd.gov.uk"))
    }

    @Test(.clause("BD-102"))
    func `a child's death is notified to the panel that three boroughs have agreed on`() throws {
        let procedure = try Shipped.procedure(barking).procedure
        let step = try #require(procedure.steps["form-a"])
        guard case .tell(let recipients) = step.activity else {
            Issue.record("Nobody is notified")
            return
        }
        #expect(recipients.map(\.name).contains { $0.contains("Havering and Redbridge") })
    }

    @Test(.clause("BD-124"))
    func `a domestic homicide review rests on the guidance of the Home Office, with its edition`() throws {
        let procedure = try Shipped.procedure(barking).procedure
        let step = try #require(procedure.steps["dhr-draft"])
        #expect(step.citation.clauses.contains("BD-124"))
        #expect(step.guidance?.contains("December 2016") == true)
    }

    @Test(
        .clause("BD-125", "RB-107"),
        arguments: [
            (barking, "proposal", "methodology-why"),
            (redbridge, "review-proposed", "methodology-reason"),
        ] as [(ProcedureID, FormID, FieldID)])
    func `appreciative inquiry is described with its benefits and drawbacks, and fits any method`(
        procedure: ProcedureID, form: FormID, why: FieldID
    ) throws {
        let fields = try #require(try Shipped.procedure(procedure).procedure.forms[form]?.fields)
        let hint = { (id: FieldID) in fields.first { $0.id == id }?.hint ?? "" }
        #expect(hint("methodology").contains("can be used within any"))
        for words in ["safe, respected and at ease", "keeps the child central", "may pass over"] {
            #expect(hint(why).contains(words))
        }
    }

    @Test(.clause("WO-030", "WO-031", "WO-040"))
    func `what follows absence from the Panel is said as the terms say it, and is no choice`() throws {
        let procedure = try Shipped.procedure(wolverhampton).procedure
        let text = try #require(procedure.bodies["one-panel"]?.absence?.text)
        #expect(text.contains("monitored throughout the year"))
        #expect(text.contains("any concern about it is escalated to the relevant senior officer"))
        #expect(!text.contains("can be"))
    }

    @Test(.clause("DA-001"))
    func `the procedure of Darlington says when each version was issued, and when it is reviewed`() throws {
        let about = try Shipped.procedure(darlington).procedure.about
        #expect(about.version == "DSP1.2.1")
        #expect(about.published.contains("July 2019") && about.published.contains("March 2020"))
        #expect(about.reviewDue == Day(iso: "2021-07-31"))
    }

    @Test(.clause("DA-003"))
    func `no form of Darlington asks who is to blame`() throws {
        let fields = try Shipped.procedure(darlington).procedure.forms.values.flatMap(\.fields)
        let words = ["blame", "culpab", "at fault", "responsible for the harm"]
        let asking = fields.filter { field in
            words.contains { field.label.lowercased().contains($0) }
        }
        #expect(asking.map(\.id) == ["practitioners-no-blame"])
    }

    @Test(.clause("DA-226"))
    func `a mental health homicide review is a process beside, which NHS England commissions`() throws {
        let form = try #require(try Shipped.procedure(darlington).procedure.forms["other-process"])
        let kinds = form.fields.compactMap { field -> [Field.Option]? in
            if case .choice(let options) = field.kind { options } else { nil }
        }
        let homicide = kinds.flatMap(\.self).first { $0.id == "mhhr" }
        #expect(homicide?.label.contains("commissioned by NHS England") == true)
    }

    @Test(.clause("RB-003"))
    func `a domestic homicide review is found by its old name and its new one`() throws {
        let procedure = try Shipped.procedure(redbridge).procedure
        let names =
            procedure.pathways.map(\.name)
            + procedure.forms.values.flatMap(\.fields)
            .flatMap { field -> [String] in
                if case .choices(let options) = field.kind { options.map(\.label) } else { [] }
            }
        #expect(names.contains { $0.contains("DARDR") })
    }
}

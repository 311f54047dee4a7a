import CaseReview
import HTML
import Office
import Papers

/// Taking a Word form in: it is read, and a draft is opened with what could be read and all its words.
struct WordFormTaking {
    private let page: WordFormPage

    init(_ visit: Visit) throws { page = try WordFormPage(visit) }

    private var visit: Visit { page.visit }
    private var procedure: Procedure { page.procedure }

    func reply() async throws -> Reply {
        let chosen = visit.form.text(WordFormPage.pathwayField)
        let pathway = page.pathways.first { $0.id.rawValue == chosen }
        let file = visit.form.file(WordFormPage.fileField)
        guard let pathway, let file else {
            return page.reply(problems: problems(hasPathway: pathway != nil, hasFile: file != nil))
        }
        guard let actor = visit.keeper(beginning: pathway, under: procedure),
            let step = pathway.begins.first.flatMap({ procedure.steps[$0] }),
            let form = step.activity.form.flatMap({ procedure.forms[$0] })
        else { throw OfficeFailure.notFound }
        do {
            let reading = try await read(file, as: form.filledIn(by: actor.role))
            let paper = ReceivedPaper(name: file.name.text, reading)
            let matter = try visit.here().openCase(
                on: pathway.id, by: actor, doing: [.receive(step.id, paper, reading.answers)])
            return .see(visit.link("referrals/\(matter.id)/word-form"))
        } catch let fault as WordFormFault {
            return page.reply(problems: [problem(fault.words)])
        } catch OfficeFailure.refused(.referring(.paperTooLong)) {
            return page.reply(problems: [problem(WordFormFault.tooManyWords.words)])
        }
    }

    private func problems(hasPathway: Bool, hasFile: Bool) -> [Problem] {
        var problems: [Problem] = []
        if !hasPathway {
            problems.append(
                Problem(
                    field: WordFormPage.pathwayField, message: "Choose what it is a referral to"))
        }
        if !hasFile {
            problems.append(problem("Choose the Word form that the referral came on"))
        } else if !hasPathway {
            // A browser does not keep a chosen file when the page comes back.
            problems.append(problem("Choose the file again"))
        }
        return problems
    }

    private func problem(_ words: String) -> Problem {
        Problem(field: WordFormPage.fileField, message: words)
    }

    private func read(_ file: UploadedFile, as form: Form) async throws -> WordFormReading {
        guard let reader = visit.site.wordReader else { throw WordFormFault.noReader }
        var reading = try await reader.read(
            file.bytes, as: form, today: visit.today,
            choices: WordFormChoices(of: form, under: procedure, visit))
        reading.accept(only: visit, form.fields)
        return reading
    }
}

extension WordFormReading {
    /// Lets the form read every value as if it had been typed, so that neither takes what the other would not.
    fileprivate mutating func accept(only visit: Visit, _ fields: [Field]) {
        let typed = FormData(showing: answers, of: fields)
        let read = FormReading(
            typed, fields: fields, today: visit.today, isComplete: false,
            choices: FieldChoices(visit))
        for field in fields where answers[field.id] != nil {
            let name = FieldName(field.id).text
            let problem = read.problems.first { $0.field == name || $0.field.hasPrefix("\(name)-") }
            if let problem { refuse(field.id, because: problem.message) }
        }
        for (field, value) in read.filled where answers[field] != nil { accept(field, as: value) }
    }
}

extension ReceivedPaper {
    fileprivate init(name: String, _ reading: WordFormReading) {
        self.init(
            name: name,
            entries: reading.entries.map {
                Entry(
                    field: $0.field, label: $0.label, words: $0.words, doubt: $0.doubt,
                    isRead: $0.isRead)
            }, lost: reading.lost)
    }
}

extension WordFormChoices {
    /// Agencies by every name they had, and those who hold the roles that a form names.
    fileprivate init(of form: Form, under procedure: Procedure, _ visit: Visit) {
        let directory = visit.office?.directory ?? .empty
        let roles = form.fields.compactMap { field -> RoleID? in
            if case .person(let role) = field.kind { role } else { nil }
        }
        let people = roles.map { role in
            (role, directory.holders(role, nil).map { (person: $0.person, name: $0.name) })
        }
        self.init(
            agencies: procedure.agencies.mapValues { $0.names.map(\.name) },
            people: Dictionary(people, uniquingKeysWith: { first, _ in first }))
    }
}

extension Form {
    /// The parts that somebody in a role fills in.
    fileprivate func filledIn(by role: RoleID) -> Form {
        Form(
            id: id, name: name, intro: intro,
            sections: sections.filter { $0.onlyFor.isEmpty || $0.onlyFor.contains(role) },
            citation: citation)
    }
}

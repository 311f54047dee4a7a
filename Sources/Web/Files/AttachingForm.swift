import CaseReview
import HTML
import Office

extension Attaching {
    /// The form on a page of its own; nothing where the visitor may attach nothing.
    func write(_ problems: [Problem], to address: String, into w: inout Writer) {
        guard !places.isEmpty else { return }
        w.h2("Attach a file")
        w.formWithFile(action: address) { w in
            w.append(visit.token)
            writeFields(problems, into: &w)
            w.append(Button("Attach the file"))
        }
    }

    /// The same within another form, below its fields: its button sends all that was typed with the file, so that
    /// the page comes back with both.
    func write(_ problems: [Problem], within form: String, into w: inout Writer) {
        guard !places.isEmpty else { return }
        w.fieldset(.class("group"), .id("attach")) { w in
            w.legend("Attach a file", .class("label label-medium"))
            w.p("What you typed above stays as it is, and is not sent with it.", .class("hint"))
            writeFields(problems, into: &w)
            w.div(.class("button-row")) { w in
                w.button(
                    "Attach the file", .class("button button-secondary"), .type("submit"),
                    .attribute("formaction", "\(form)/with-file"),
                    .attribute("formenctype", "multipart/form-data"))
            }
        }
    }

    /// What is wrong where a file was chosen and the form sent without it: a file goes only by its own button.
    static func forgotten(in form: FormData) -> [Problem] {
        let name = UploadedFileName(sent: form.text(file)).text
        if form.text(file).isEmpty { return [] }
        return [
            Problem(
                field: file,
                message: "“\(name)” was not attached. Choose it again and press “Attach the file”, "
                    + "or go on without it")
        ]
    }

    private func writeFields(_ problems: [Problem], into w: inout Writer) {
        writePlace(into: &w)
        w.append(
            TextField(
                name: Self.title, label: "What is it?",
                hint: "Such as “Chronology” or “Internal review of the trust”.",
                value: visit.form.text(Self.title),
                problem: problems.message(for: Self.title)))
        w.append(
            FileField(
                name: Self.file, label: "The file",
                hint: "PDF, Word (.docx), Excel (.xlsx), plain text, PNG or JPEG, of up to "
                    + "\(UploadLimit.paper.megabytes) MB.",
                problem: problems.message(for: Self.file),
                accepts: ".pdf,.docx,.xlsx,.txt,.png,.jpg,.jpeg"))
    }

    private func writePlace(into w: inout Writer) {
        if let only = places.first, places.count == 1 {
            return w.append(HiddenField(name: Self.place, value: only.written))
        }
        let chosen = visit.form.text(Self.place)
        let asked = visit.query.text(Self.place)
        w.append(
            Select(
                name: Self.place, label: "To what does it belong?",
                choices: places.map { Choice($0.written, words($0)) },
                value: [chosen, asked].first { !$0.isEmpty } ?? openStep?.written))
    }

    /// What is most likely meant: a step that is open now.
    private var openStep: FilingPlace? {
        places.last { matter.isOpen($0.step) && $0.agency == nil }
    }

    private func words(_ place: FilingPlace) -> String {
        let step = procedure.steps[place.step]?.name ?? place.step.rawValue
        let agency = place.agency.map {
            ": \(procedure.agencies[$0]?.name(on: visit.today) ?? $0.rawValue)"
        }
        return step + (agency ?? "")
    }
}

extension Visit {
    /// The visit with what was typed, but for the title of the file that was attached with it.
    var withoutTitle: Visit {
        var typed = form
        typed.set(Attaching.title, "")
        return with(typed)
    }

    /// That a file was attached, and that nothing else was sent. It takes the title from the form that came.
    func attachedBanner(_ unsent: String) -> NotificationBanner {
        NotificationBanner(
            .success,
            .text(
                "The file was attached, and stands on this page. What you typed in \(unsent) is below, and has not "
                    + "been sent yet."))
    }
}

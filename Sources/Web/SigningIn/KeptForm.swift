import CaseReview
import HTML
import Identity

/// A form that arrived after its session had ended, given back to the person who typed it.
enum KeptForm {
    /// Shows what was kept, once; sends everybody else on to the page they asked for.
    static func show(_ visit: Visit) throws -> Reply {
        let next = LocalPath.checked(visit.query.text("next")) ?? "/"
        guard let session = visit.session,
            let held = try visit.site.identity.takeHeldForm(of: session.person.id, now: visit.now),
            let path = LocalPath.checked(held.path), isWorthKeeping(path)
        else { return .see(next) }
        let page = KeptFormPage(
            path: path, form: FormData(urlEncoded: held.form), next: next, token: visit.token)
        return visit.page("We kept what you typed") { page.write(into: &$0) }
    }

    /// Signing out has happened by itself, and passwords are not put on a page.
    private static func isWorthKeeping(_ path: String) -> Bool {
        !["/account", "/sign-", "/keep-alive"].contains { path.hasPrefix($0) }
    }
}

/// What was typed, ready to be sent again.
struct KeptFormPage {
    let path: String
    let form: FormData
    let next: String
    let token: HiddenField

    func write(into w: inout Writer) {
        w.h1("We kept what you typed")
        w.p("You were signed out before it could be recorded. Nothing has been recorded yet.")
        w.details(summary: "What you typed") { w in
            w.bullets(typed)
        }
        w.form(action: path) { w in
            w.append(token)
            for entry in entries { w.append(HiddenField(name: entry.name, value: entry.value)) }
            w.append(ButtonRow([Button("Send it now")], links: [Link("Discard it", href: next)]))
        }
    }

    private var entries: [(name: String, value: String)] {
        form.entries.filter { $0.name != "csrf" }
    }

    private var typed: [String] { entries.map(\.value).filter { !$0.isEmpty } }
}

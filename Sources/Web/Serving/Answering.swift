import CaseReview
import HTML
import Identity
import Office
import Record

/// Makes a reply of whatever an answer throws: a refusal, a thing not there, something to declare first, or a fault.
struct Answering {
    let visit: Visit

    func reply(to error: any Error, report: (OfficeFault, String) -> Void) -> Reply {
        switch error {
        case OfficeFailure.refused(let refusal): return refused(refusal)
        case OfficeFailure.notFound: return gone ?? notFound
        case let disposed as DisposedOf: return disposed.reply(visit)
        case let owed as DeclarationOwed: return owed.reply(visit)
        case OfficeFailure.movedOn: return movedOn
        case OfficeFailure.fault(let fault): return broken(fault, report)
        case let fault as RecordFault: return broken(OfficeFault(fault), report)
        case let fault as IdentityFault: return broken(OfficeFault(fault), report)
        default:
            let kind = String(describing: type(of: error))
            return broken(
                OfficeFault(
                    what: "\(kind) was not expected", place: "Web", cure: "Tell the maintainers."),
                report)
        }
    }

    var notFound: Reply {
        visit.page("Page not found", status: 404) { w in
            w.h1("Page not found")
            w.p("There is nothing at this address, or nothing for you to see.")
            w.p { w in w.a("Go to your work", href: "/") }
        }
    }

    /// What was disposed of while somebody was about to act on it, for those who may know.
    private var gone: Reply? {
        let id = CaseID(visit.parameter("case"))
        guard let office = visit.office, office.disposal(of: id) != nil else { return nil }
        do {
            try visit.requireNotDisposed(id, in: office)
            return nil
        } catch {
            return (error as? DisposedOf)?.reply(visit)
        }
    }

    private func refused(_ refusal: Refusal) -> Reply {
        guard let procedure = try? visit.office?.procedure else { return notFound }
        return visit.page("Not possible", status: 409) { w in
            w.h1("The procedure does not allow this")
            w.append(RefusalBox(refusal.words(under: procedure)))
            w.append(TypedWords(visit.form))
            w.p { w in w.a("Go back to your work", href: visit.link("")) }
        }
    }

    private var movedOn: Reply {
        visit.page("Somebody was first", status: 409) { w in
            w.h1("Somebody else has acted on this since you opened the page")
            w.p("Nothing of yours was recorded. Look at it as it is now, and decide again.")
            w.append(TypedWords(visit.form))
            w.p { w in w.a("Look again", href: visit.path) }
        }
    }

    private func broken(_ fault: OfficeFault, _ report: (OfficeFault, String) -> Void) -> Reply {
        let reference = "F-\(visit.now.secondsSinceEpoch)"
        report(fault, reference)
        return visit.page("Something is broken", status: 500) { w in
            w.h1("Something is broken")
            w.p(fault.outcome.words + " " + before)
            w.p("Tell whoever runs the service, and give the reference \(reference).")
        }
    }

    /// What became of all that was recorded before: nobody is told that it is safe when it is not.
    private var before: String {
        visit.site.offices.damage.isEmpty
            ? "Everything recorded before is safe."
            : "The record does not hold, so nothing is recorded in it now."
    }
}

extension OfficeFault.Outcome {
    /// What became of what somebody sent: nothing is claimed that is not known.
    fileprivate var words: String {
        switch self {
        case .recorded: "What you sent was recorded. Do not send it again."
        case .notRecorded: "What you sent was not recorded."
        case .notKnown:
            "If you sent something, look whether it was recorded before you send it again."
        }
    }
}

/// A refusal on a page: the rule, its section, and what would satisfy it.
struct RefusalBox: Pattern {
    let words: RefusalWords

    init(_ words: RefusalWords) { self.words = words }

    func write(into w: inout Writer) {
        w.div(.class("refusal"), .role("alert")) { w in
            w.p { $0.strong(words.rule) }
            w.p(words.cure)
            if let citation = words.citation { w.append(CitationNote(citation)) }
        }
    }
}

/// A rule's source, one click away: document, section, our statement, authority and clauses.
struct CitationNote: Pattern {
    let citation: Citation

    init(_ citation: Citation) { self.citation = citation }

    func write(into w: inout Writer) {
        w.details(summary: citation.reference) { w in
            w.p(citation.says)
            w.p(.class("muted small")) { w in
                w.text(citation.authority.words)
                if !citation.clauses.isEmpty {
                    w.text(" · " + citation.clauses.map(\.rawValue).joined(separator: ", "))
                }
            }
        }
    }
}

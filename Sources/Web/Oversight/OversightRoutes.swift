import CaseReview
import HTML
import Office
import Record

/// The record itself, for auditors: it holds or it does not, what is in it, and who looked at what.
enum OversightRoutes {
    static let all: [Route] = [
        .get("/:partnership/record", for: .here) { visit in
            try RecordPage(visit: auditing(visit)).reply()
        },
        .post("/:partnership/record", for: .here) { visit in
            let visit = try auditing(visit)
            return try RecordPage(visit: visit, finding: try visit.here().record.verify()).reply()
        },
    ]

    private static func auditing(_ visit: Visit) throws -> Visit {
        guard visit.has(.audit, under: try visit.here().procedure) else {
            throw OfficeFailure.notFound
        }
        return visit
    }
}

/// Where the record stands, and the latest looks.
struct RecordPage {
    let visit: Visit
    var finding: Verification?

    func reply() throws -> Reply {
        let office = try visit.here()
        let head = try office.head()
        let looks = try visit.site.offices.accessLog(of: office.partnership)?.looks() ?? []
        return visit.page("The record") { w in
            w.h1("The record")
            if let head {
                w.p("The last entry is number \(head.position).")
                w.p(head.hash, .class("hash"))
            } else {
                w.p("Nothing is recorded yet.")
            }
            if let finding {
                w.append(
                    NotificationBanner(
                        finding.isSound ? .success : .important, .text(finding.sentence)))
            }
            w.form(action: visit.path) { w in
                w.append(visit.token)
                w.append(Button("Verify the record now"))
            }
            w.append(
                Table(
                    caption: "The latest looks at cases", columns: ["When", "Who", "As", "What", ""],
                    rows: looks.suffix(200).reversed().map { look in
                        [
                            .text("\(look.at.day.shortText) \(look.at.londonTime)"),
                            .text(visit.name(look.person)), .text(look.role.rawValue),
                            .text(look.subject), .text(look.outcome.rawValue),
                        ]
                    }, hasRowHeaders: false, id: "looks"))
        }
    }
}

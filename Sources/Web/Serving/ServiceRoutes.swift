import Office
import Record

/// The stylesheet, the script, and whether the service is up.
enum ServiceRoutes {
    static let all: [Route] = [
        .get("/assets/onepanel.css", for: .everybody) { _ in
            asset(PackageResources.onepanel_css, "text/css; charset=utf-8")
        },
        .get("/assets/onepanel.js", for: .everybody) { _ in
            asset(PackageResources.onepanel_js, "text/javascript; charset=utf-8")
        },
        .get("/healthz", for: .everybody) { visit in
            let isSound = visit.site.offices.partnerships.allSatisfy {
                visit.site.offices.office(of: $0)?.record.isWritable ?? false
            }
            let words = isSound ? "ok\n" : "a record does not hold: run onepanel verify\n"
            return Reply(
                status: isSound ? 200 : 503, body: Array(words.utf8),
                type: "text/plain; charset=utf-8")
        },
        .post("/keep-alive", for: .signedIn) { _ in .nothing },
    ]

    private static func asset(_ bytes: [UInt8], _ type: String) -> Reply {
        Reply(status: 200, body: bytes, type: type)
    }
}

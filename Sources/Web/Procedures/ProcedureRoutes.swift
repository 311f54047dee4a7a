import CaseReview
import HTML
import Office
import ProcedureLibrary

/// The procedure for everybody who works under it: clause by clause, drawn, and compared with another version.
enum ProcedureRoutes {
    static let all: [Route] = [
        .get("/:partnership/procedure", for: .here) { visit in
            let procedure = try visit.here().procedure
            return ProcedurePage(visit: visit, explained: Explanation(procedure)).reply()
        },
        .get("/:partnership/procedure/drawings/:pathway", for: .here) { visit in
            try DrawingPage(visit).reply()
        },
        .get("/:partnership/procedure/comparison", for: .here) { visit in
            try ComparisonPage(visit).reply()
        },
    ]
}

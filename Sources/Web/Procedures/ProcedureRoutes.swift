import CaseReview
import HTML
import Office
import ProcedureLibrary

/// The procedure, clause by clause, for everybody who works under it.
enum ProcedureRoutes {
    static let all: [Route] = [
        .get("/:partnership/procedure", for: .here) { visit in
            let procedure = try visit.here().procedure
            return ProcedurePage(visit: visit, explained: Explanation(procedure)).reply()
        }
    ]
}

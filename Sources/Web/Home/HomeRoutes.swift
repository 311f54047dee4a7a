import CaseReview
import HTML
import Office

/// The first page after signing in: what waits for this person.
enum HomeRoutes {
    static let all: [Route] = [
        .get("/:partnership", for: .here) { visit in
            let office = try visit.here()
            return HomePage(
                visit: visit, procedure: try office.procedure, items: try office.work(for: visit.viewer)
            ).reply()
        }
    ]
}

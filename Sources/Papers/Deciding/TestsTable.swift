import CaseReview
import HTML

/// How a case stands against each test, with why, and where the test is laid down.
struct TestsTable: Pattern {
    private let tests: [BodyDecision.Test]
    private let id: String

    /// The id keeps the tables of several cases on one page apart.
    init(_ tests: [BodyDecision.Test], id: String) {
        self.tests = tests
        self.id = id
    }

    func write(into w: inout Writer) {
        w.append(
            Table(
                caption: "Each test and how the case stands against it",
                columns: ["Test", "Result", "Why, and where it is laid down"],
                rows: tests.map { test in
                    [
                        .text(test.name), Fragment { $0.strong(test.verdict) },
                        Fragment { w in
                            if let because = test.because { w.p(because) }
                            w.p("\(test.force). \(test.citation.reference)", .class("muted"))
                        },
                    ]
                }, isCaptionHidden: true, id: id))
    }
}

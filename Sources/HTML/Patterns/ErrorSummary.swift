/// All that is wrong with a form, at the top of its page, each problem linked to its field.
///
/// Writes nothing when there are no problems.
public struct ErrorSummary: Pattern {
    public var problems: [Problem]

    /// Lists the problems in the order of the form.
    public init(_ problems: [Problem]) {
        self.problems = problems
    }

    public func write(into w: inout Writer) {
        guard !problems.isEmpty else { return }
        w.div(
            .class("error-summary"), .role("alert"), .tabindex(-1), .data("focus", "true"),
            .aria("labelledby", "error-summary-title")
        ) { w in
            w.h2("There is a problem", .id("error-summary-title"))
            w.ul { w in
                for problem in problems {
                    w.li { $0.a(problem.message, href: "#" + FieldID.of(problem.field)) }
                }
            }
        }
    }
}

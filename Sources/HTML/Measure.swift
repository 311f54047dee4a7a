/// Numbers as mark-up writes them.
enum Measure {
    private static let furthest = 1_000_000_000.0

    /// At most two decimals, never an exponent; what is not a number is 0.
    static func text(of value: Double) -> String {
        guard value.isFinite else { return "0" }
        // Not `rounded()`: without Foundation nothing links the C mathematics library.
        let half = value < 0 ? -0.5 : 0.5
        let hundredths = Int(min(max(value, -furthest), furthest) * 100 + half)
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(whole)" }
        if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
        return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}

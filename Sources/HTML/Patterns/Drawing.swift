/// The pen that an `SVG` is drawn with; colours and line widths are the style sheet's, by class.
public struct Drawing: Sendable {
    private var writer = Writer(reserving: 1024)

    init() {}

    var fragment: Fragment { Fragment(bytes: writer.bytes) }

    /// Draws words; `anchor` is `start`, `middle` or `end`.
    public mutating func text(
        _ words: String, x: Double, y: Double, anchor: StaticString = "start",
        classes: String? = nil
    ) {
        writer.element(
            "text", .attribute("x", x), .attribute("y", y),
            .attribute("text-anchor", String(describing: anchor)), .class(classes)
        ) { $0.text(words) }
    }

    /// Draws a rectangle, its corners rounded by `radius`.
    public mutating func rect(
        x: Double, y: Double, width: Double, height: Double, radius: Double = 0,
        classes: String? = nil
    ) {
        writer.element(
            "rect", .attribute("x", x), .attribute("y", y), .attribute("width", width),
            .attribute("height", height), .attribute("rx", radius), .class(classes)
        ) { _ in }
    }

    /// Draws a straight line.
    public mutating func line(
        fromX x1: Double, y y1: Double, toX x2: Double, y y2: Double, classes: String? = nil
    ) {
        writer.element(
            "line", .attribute("x1", x1), .attribute("y1", y1), .attribute("x2", x2),
            .attribute("y2", y2), .class(classes)
        ) { _ in }
    }

    /// Draws a circle.
    public mutating func circle(x: Double, y: Double, radius: Double, classes: String? = nil) {
        writer.element(
            "circle", .attribute("cx", x), .attribute("cy", y), .attribute("r", radius),
            .class(classes)
        ) { _ in }
    }

    /// Draws a path in SVG's own notation, such as `M0 0 L10 10`.
    public mutating func path(_ commands: String, classes: String? = nil) {
        writer.element("path", .attribute("d", commands), .class(classes)) { _ in }
    }

    /// Draws things that belong together; `title` is what a pointer resting on them shows.
    public mutating func group(
        classes: String? = nil, title: String? = nil, _ draw: (inout Drawing) -> Void
    ) {
        let inner = Self.fragment(draw)
        writer.element("g", .class(classes)) { w in
            if let title { w.element("title") { $0.text(title) } }
            w.append(inner)
        }
    }

    private static func fragment(_ draw: (inout Drawing) -> Void) -> Fragment {
        var pen = Drawing()
        draw(&pen)
        return pen.fragment
    }
}

/// A picture drawn on the server, with what it shows in words.
public struct SVG: Pattern {
    /// Tells pictures on a page apart; the title's and description's ids begin with it.
    public var id: String
    public var title: String
    /// What the picture shows, for who cannot see it; a full equivalent in text belongs beside it.
    public var description: String
    public var width: Double
    public var height: Double
    public var classes: String?
    private var drawing: Fragment

    /// Draws a picture of a width and height in its own units, which the style sheet scales.
    public init(
        id: String, title: String, description: String, width: Double, height: Double,
        classes: String? = nil, _ draw: (inout Drawing) -> Void
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.width = width
        self.height = height
        self.classes = classes
        var pen = Drawing()
        draw(&pen)
        drawing = pen.fragment
    }

    public func write(into w: inout Writer) {
        let size = "\(Measure.text(of: width)) \(Measure.text(of: height))"
        w.element(
            "svg", .class(classes), .attribute("xmlns", "http://www.w3.org/2000/svg"),
            .attribute("viewBox", "0 0 \(size)"), .attribute("width", width),
            .attribute("height", height), .role("img"), .attribute("focusable", "false"),
            .aria("labelledby", "\(id)-title \(id)-desc")
        ) { w in
            w.element("title", .id("\(id)-title")) { $0.text(title) }
            w.element("desc", .id("\(id)-desc")) { $0.text(description) }
            w.append(drawing)
        }
    }
}

public import CaseReview

/// A pathway as a picture: a box for each step, an arrow for each outcome that opens another.
public struct PathwayDrawing: Sendable {
    private let pathway: Pathway
    private let layers: [[Step]]
    private let places: [StepID: Spot]

    private static let box = (width: 190, height: 62)
    private static let gap = (across: 40, down: 56)
    private static let margin = 40

    /// The middle of the upper edge of a step's box, and the row that it stands in.
    private struct Spot {
        let x: Int
        let y: Int
        let row: Int
    }

    public init(_ pathway: Pathway) {
        self.pathway = pathway
        layers = Layers(of: pathway).steps
        var places: [StepID: Spot] = [:]
        for (row, steps) in layers.enumerated() {
            for (column, step) in steps.enumerated() {
                let across = Self.box.width + Self.gap.across
                let down = Self.box.height + Self.gap.down
                places[step.id] = Spot(
                    x: Self.margin + column * across + Self.box.width / 2,
                    y: Self.margin + 20 + row * down, row: row)
            }
        }
        self.places = places
    }

    /// The picture as an SVG file, with its name as title and each step's rule as a hint.
    public var svg: String {
        let columns = layers.map(\.count).max() ?? 1
        let width = Self.margin * 3 + columns * (Self.box.width + Self.gap.across)
        let height = Self.margin * 2 + 20 + layers.count * (Self.box.height + Self.gap.down)
        let boxes = layers.flatMap { $0 }.map(box).joined()
        return """
            <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 \(width) \(height)" \
            width="\(width)" height="\(height)" font-family="sans-serif">
            <title>\(pathway.name.escaped)</title>
            <defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" \
            markerHeight="8" orient="auto"><path d="M0 0 L8 4 L0 8 z" fill="#505a5f"/></marker></defs>
            <text x="\(Self.margin)" y="30" font-size="18" font-weight="bold">\
            \(pathway.name.escaped)</text>
            \(arrows)\(boxes)</svg>

            """
    }

    private func box(_ step: Step) -> String {
        guard let spot = places[step.id] else { return "" }
        let lines = step.name.wrapped(to: 24, lines: 2)
        let closes = step.outcomes.contains { $0.closes != nil }
        let dashes = step.opens != nil || step.isOnRequest ? " stroke-dasharray=\"5 4\"" : ""
        let texts = lines.enumerated().map { index, line in
            text(line, x: spot.x, y: spot.y + 24 + index * 16, size: 13)
        }
        let mark = closes ? text("may close the case", x: spot.x, y: spot.y + 78, size: 11) : ""
        return """
            <g><title>\(step.citation.reference.escaped): \(step.citation.says.escaped)</title>\
            <rect x="\(spot.x - Self.box.width / 2)" y="\(spot.y)" width="\(Self.box.width)" \
            height="\(Self.box.height)" rx="6" fill="#ffffff" stroke="#0b0c0c" \
            stroke-width="\(closes ? 3 : 1)"\(dashes)/>\(texts.joined())\(mark)</g>

            """
    }

    private func text(_ words: String, x: Int, y: Int, size: Int) -> String {
        "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\" text-anchor=\"middle\">\(words.escaped)</text>"
    }

    /// One arrow from step to step, whatever the number of outcomes that lead there.
    private var arrows: String {
        var drawn = ""
        for step in layers.flatMap({ $0 }) {
            for next in step.next {
                let names = step.outcomes.filter { $0.opens.contains { $0.step == next } }
                    .map(\.name).joined(separator: "; ")
                guard let from = places[step.id], let to = places[next] else { continue }
                drawn += """
                    <path d="\(path(from, to))" fill="none" stroke="#505a5f" \
                    marker-end="url(#arrow)"><title>\(names.escaped)</title></path>

                    """
            }
        }
        return drawn
    }

    /// Down to a later row; around the side to the same or an earlier one.
    private func path(_ from: Spot, _ to: Spot) -> String {
        let half = Self.box.width / 2
        let bottom = from.y + Self.box.height
        if to.row > from.row {
            let middle = to.y - Self.gap.down / 2
            return "M\(from.x) \(bottom) L\(from.x) \(middle) L\(to.x) \(middle) L\(to.x) \(to.y)"
        }
        let middle = Self.box.height / 2
        let side = max(from.x, to.x) + half + Self.gap.across / 2
        return "M\(from.x + half) \(from.y + middle) L\(side) \(from.y + middle) "
            + "L\(side) \(to.y + middle) L\(to.x + half) \(to.y + middle)"
    }
}

/// The steps of a pathway in rows: each as many openings from the beginning as its row says.
private struct Layers {
    private(set) var steps: [[Step]] = []

    init(of pathway: Pathway) {
        var left = pathway.steps
        func take(_ wanted: (Step) -> Bool) -> [Step] {
            let taken = left.filter(wanted)
            left.removeAll(where: wanted)
            return taken
        }
        var row = take { pathway.begins.contains($0.id) }
        while !row.isEmpty || !left.isEmpty {
            // What opens by itself or on request comes below what leads there.
            if row.isEmpty { row = [left.removeFirst()] }
            steps.append(row)
            let next = Set(row.flatMap(\.next))
            row = take { next.contains($0.id) }
        }
    }
}

extension Step {
    /// The steps that its outcomes open, each once.
    fileprivate var next: [StepID] {
        var seen: Set<StepID> = []
        return outcomes.flatMap(\.opens).map(\.step).filter { seen.insert($0).inserted }
    }
}

extension String {
    fileprivate var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    /// Breaks words into lines of about so many letters; what does not fit ends in an ellipsis.
    fileprivate func wrapped(to width: Int, lines most: Int) -> [String] {
        var lines: [String] = []
        for word in split(separator: " ") {
            if let last = lines.last, last.count + word.count < width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else if lines.count == most {
                lines[most - 1] += "…"
                return lines
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}

internal import CaseReview
public import HTML

extension ClocksPicture {
    private static let width = 288.0
    private static let left = 10.0
    private static let right = 278.0

    /// The picture: one line a limit on one scale of days, with the day of today across all of them.
    public func drawing(id: String) -> SVG {
        let layout = lines.map { PathwayLayout.lines($0.name, atMost: 38) }
        let height = layout.reduce(44.0) { $0 + Double($1.count) * 16 + 28 }
        return SVG(
            id: id, title: "The time limits of the case",
            description: words.joined(separator: " "), width: Self.width, height: height,
            classes: "chart"
        ) { pen in
            var top = 4.0
            for (line, title) in zip(lines, layout) {
                draw(line, title, at: top, with: &pen)
                top += Double(title.count) * 16 + 28
            }
            drawToday(to: top, with: &pen)
        }
    }

    /// The same in words, one sentence a limit, in the order of the drawing.
    public var words: [String] { lines.map(\.sentence) }

    private func draw(_ line: Line, _ title: [String], at top: Double, with pen: inout Drawing) {
        pen.group(classes: "clock \(line.state.rawValue)", title: line.sentence) { pen in
            var y = top + 12
            for words in title {
                pen.text(words, x: Self.left, y: y, classes: "small")
                y += 16
            }
            let (start, end) = (place(of: line.from), place(of: line.due))
            pen.rect(x: start, y: y - 6, width: max(end - start, 3), height: 10, radius: 2)
            if line.state == .overdue {
                pen.line(fromX: end, y: y - 1, toX: place(of: today), y: y - 1, classes: "over")
            }
            if let met = line.met { pen.circle(x: place(of: met), y: y - 1, radius: 6) }
        }
    }

    private func drawToday(to bottom: Double, with pen: inout Drawing) {
        let x = place(of: today)
        pen.line(fromX: x, y: 0, toX: x, y: bottom + 4, classes: "today")
        let isRight = x > Self.width * 0.6
        pen.text(
            "Today, \(today.shortText)", x: isRight ? x - 4 : x + 4, y: bottom + 16,
            anchor: isRight ? "end" : "start", classes: "small")
    }

    private func place(of day: Day) -> Double {
        guard let days else { return Self.left }
        let whole = max(days.lowerBound.calendarDays(to: days.upperBound), 1)
        let part = days.lowerBound.calendarDays(to: day)
        return Self.left + (Self.right - Self.left) * Double(part) / Double(whole)
    }
}

/// The picture with its caption and the same in words, as it stands on a page; nothing without a line to draw.
public struct ClocksFigure: Pattern {
    private let picture: ClocksPicture

    public init(_ picture: ClocksPicture) { self.picture = picture }

    public func write(into w: inout Writer) {
        if picture.lines.isEmpty { return }
        w.figure(.class("picture")) { w in
            w.append(picture.drawing(id: "clocks"))
            w.element("figcaption") { w in
                w.text(
                    "A bar: from the day it runs to the day it is due. A ring: when it was met. ")
                w.text("A broken line: late.")
            }
        }
        w.details(summary: "The time limits in words") { w in
            w.bullets(picture.words)
        }
    }
}

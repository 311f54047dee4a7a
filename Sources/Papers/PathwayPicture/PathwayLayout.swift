import CaseReview
import HTML

/// Where each stage of a picture stands. Units are pixels at the size the style sheet draws it.
struct PathwayLayout {
    /// As wide as the column of a small phone.
    static let width = 288.0
    let rows: [Row]
    let height: Double

    struct Row {
        let stage: PathwayPicture.Stage
        let top: Double
        let title: [String]
        let facts: [String]

        var x: Double { stage.isAside ? 34 : 16 }
        var y: Double { top + 16 }
        /// Left edge of the words.
        var textX: Double { x + 22 }
        var height: Double { Double(title.count) * 18 + Double(facts.count) * 16 + 22 }
    }

    init(_ picture: PathwayPicture) {
        var top = 2.0
        var rows: [Row] = []
        for stage in picture.stages {
            let room = stage.isAside ? 28 : 31
            let row = Row(
                stage: stage, top: top, title: Self.lines(stage.name, atMost: room),
                facts: ([stage.state.words] + stage.facts).flatMap {
                    Self.lines($0, atMost: room + 7)
                })
            rows.append(row)
            top += row.height
        }
        self.rows = rows
        height = top
    }

    /// Words put into lines of about so many letters; a longer word has a line of its own.
    static func lines(_ words: String, atMost room: Int) -> [String] {
        var lines: [String] = []
        for word in words.split(separator: " ") {
            if let last = lines.last, last.count + word.count < room {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    func drawWays(with pen: inout Drawing) {
        for (from, to) in zip(rows, rows.dropFirst()) {
            let bend = from.x == to.x ? "" : "L\(to.x) \(to.y - 22) "
            pen.path(
                "M\(from.x) \(from.y + 11) L\(from.x) \(to.y - 30) \(bend)L\(to.x) \(to.y - 11)",
                classes: to.stage.state == .next ? "way next" : "way")
        }
    }
}

extension PathwayLayout.Row {
    func draw(with pen: inout Drawing) {
        pen.group(classes: "step \(stage.state.rawValue)", title: stage.sentence) { pen in
            pen.circle(x: x, y: y, radius: 10)
            if let mark { pen.path(mark, classes: "mark") }
            var line = y + 5
            for words in title {
                pen.text(words, x: textX, y: line, classes: "title")
                line += 18
            }
            for words in facts {
                pen.text(words, x: textX, y: line, classes: "small")
                line += 16
            }
        }
    }

    private var mark: String? {
        switch stage.state {
        case .done: "M\(x - 4) \(y) L\(x - 1) \(y + 4) L\(x + 5) \(y - 4)"
        case .late: "M\(x) \(y - 5) L\(x) \(y + 1) M\(x) \(y + 5) L\(x) \(y + 5)"
        case .current: "M\(x) \(y) L\(x) \(y)"
        case .next: nil
        }
    }
}

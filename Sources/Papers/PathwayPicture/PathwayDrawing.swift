internal import CaseReview
public import HTML

extension PathwayPicture {
    /// The picture: one column that stays readable on a phone, every state a shape of its own.
    ///
    /// - Parameter id: tells the picture apart from others on its page.
    public func drawing(id: String) -> SVG {
        let layout = PathwayLayout(self)
        return SVG(
            id: id, title: "The way of the case", description: words.joined(separator: " "),
            width: PathwayLayout.width, height: layout.height, classes: "pathway"
        ) { pen in
            layout.drawWays(with: &pen)
            for row in layout.rows { row.draw(with: &pen) }
        }
    }
}

/// The picture with its caption and the same in words, as it stands on a page.
public struct PathwayFigure: Pattern {
    private let picture: PathwayPicture
    private let id: String

    /// Puts a picture on a page under an id of its own.
    public init(_ picture: PathwayPicture, id: String = "pathway") {
        self.picture = picture
        self.id = id
    }

    public func write(into w: inout Writer) {
        w.figure(.class("picture")) { w in
            w.append(picture.drawing(id: id))
            w.element("figcaption") { w in
                w.text("A tick: done. A dot: in hand. ")
                w.text("An exclamation mark: late. A broken ring: to come.")
            }
        }
        w.details(summary: "The picture in words") { w in
            w.ol(.class("numbers")) { w in
                for sentence in picture.words { w.li(sentence) }
            }
        }
    }
}

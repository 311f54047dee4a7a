import CaseReview
public import HTML

/// A letter as it is read: the same on the page, on paper and in a Word file.
public struct LetterPaper: Pattern {
    private let letter: WrittenLetter
    private let depth: Int

    /// Shows a letter, on a page under headings of some depth; 0 on paper.
    public init(_ letter: WrittenLetter, under depth: Int = 0) {
        self.letter = letter
        self.depth = depth
    }

    public func write(into w: inout Writer) {
        w.article(.class("letter")) { w in
            w.p { value(letter.head.day, into: &$0) }
            w.p { w in
                w.text("To: ")
                value(letter.head.recipient, into: &w)
                w.void("br")
                w.text("Our reference: ")
                value(letter.head.reference, into: &w)
            }
            for (number, block) in letter.blocks.enumerated() {
                write(block, isFirst: number == 0, into: &w)
            }
            w.p(.class("letter-sender")) { w in
                value(letter.head.sender, into: &w)
                w.void("br")
                value(letter.head.senderRole, into: &w)
            }
        }
    }

    private func write(_ block: WrittenLetter.Block, isFirst: Bool, into w: inout Writer) {
        switch block.kind {
        case .heading:
            let heading: (inout Writer) -> Void = { w in
                for line in block.lines { write(line, into: &w) }
            }
            switch depth + (isFirst ? 1 : 2) {
            case 1: w.element("h1", content: heading)
            case 2: w.element("h2", content: heading)
            case 3: w.element("h3", content: heading)
            default: w.element("h4", content: heading)
            }
        case .list:
            w.element("ul") { w in
                for line in block.lines { w.element("li") { write(line, into: &$0) } }
            }
        case .paragraph:
            w.p { w in
                for (number, line) in block.lines.enumerated() {
                    if number > 0 { w.void("br") }
                    write(line, into: &w)
                }
            }
        }
    }

    private func write(_ line: [WrittenLetter.Run], into w: inout Writer) {
        for run in line {
            switch run {
            case .words(let words): w.text(words)
            case .value(let words): value(words, into: &w)
            case .gap(let name):
                w.strong("[\(name.rawValue): there is nothing to put here]", .class("gap"))
            }
        }
    }

    /// Somebody's words keep to themselves: whatever direction they are read in, the words after them are not turned.
    ///
    /// The element does so in a browser. A PDF and Word know nothing of it; there the mark after words that are read
    /// from right to left does (U+200E, Unicode Standard Annex 9, §2.6).
    private func value(_ words: String, into w: inout Writer) {
        let isTurned = words.unicodeScalars.contains(where: \.isReadFromRightToLeft)
        w.element("bdi") { w in
            let lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            for (number, line) in lines.enumerated() {
                if number > 0 { w.void("br") }
                w.text(String(line))
            }
        }
        if isTurned { w.text("\u{200E}") }
    }
}

extension Unicode.Scalar {
    /// Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin, with their presentation forms.
    fileprivate var isReadFromRightToLeft: Bool {
        switch value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF,
            0x1E800...0x1EFFF:
            true
        default: false
        }
    }
}

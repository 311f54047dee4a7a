import CaseReview

/// One way to read words as the name of an entry and what follows it.
struct PrintedLabel {
    let name: PrintedName
    /// Printed guidance, or the answer itself where it stands behind its name.
    let rest: WordText

    /// Every way to read them, the plainest first: all of it, what is bold, up to a colon, a question mark, the
    /// end of the first line, an explanation.
    static func readings(of text: WordText) -> [PrintedLabel] {
        var readings = [PrintedLabel(name: PrintedName(text.kept), rest: WordText())]
        let kept = text.kept
        if !text.lead.isEmpty, !text.isBold { readings.append(cut(text, text.lead.count)) }
        for mark in [":", "?", "\n"] {
            guard let end = kept.firstRange(of: mark) else { continue }
            readings.append(cut(text, kept.distance(from: kept.startIndex, to: end.upperBound)))
        }
        for mark in [" i.e", " e.g"] {
            guard let end = kept.firstRange(of: mark) else { continue }
            readings.append(cut(text, kept.distance(from: kept.startIndex, to: end.lowerBound)))
        }
        return readings.filter { !$0.name.isEmpty }
    }

    /// The first letters as a name. What was struck out after them stays with the rest.
    private static func cut(_ text: WordText, _ length: Int) -> PrintedLabel {
        let name = text.kept.prefix(length)
        let kept = String(text.kept.dropFirst(length)).trimmed
        let isPlain = text.shown.hasPrefix(name)
        let shown = isPlain ? String(text.shown.dropFirst(length)).trimmed : text.shown
        return PrintedLabel(
            name: PrintedName(String(name)), rest: WordText(shown: shown, kept: kept))
    }
}

extension WordText {
    /// Each line by itself; all in one where what was struck out runs over several.
    var lines: [WordText] {
        let shown = shown.split(separator: "\n", omittingEmptySubsequences: false)
        let kept = kept.split(separator: "\n", omittingEmptySubsequences: false)
        guard shown.count == kept.count, shown.count > 1 else { return [self] }
        let leads = lead.split(separator: "\n", omittingEmptySubsequences: false)
        return shown.indices.map { place in
            let lead = place < leads.count ? String(leads[place]) : ""
            let isWhole = kept[place].hasPrefix(lead)
            return WordText(
                shown: String(shown[place]).trimmed, kept: String(kept[place]).trimmed,
                lead: isWhole ? lead.trimmed : "")
        }.filter { !$0.isBlank }
    }

    static func joined(_ lines: [WordText]) -> WordText {
        var text = WordText()
        for line in lines { text.addLine(line) }
        return text
    }
}

import Testing

@testable import HTML

/// Marks that turn the direction of reading: what stands after them on the page could be read as something else.
struct TurnTests {
    @Test(arguments: [
        ("Ann \u{202E}rednesreP", "\u{202C}"), ("\u{2067}a\u{202D}b", "\u{202C}\u{2069}"),
        ("\u{202A}one\u{202C} two", ""), ("\u{2066}\u{202B}x\u{2069}", ""), ("plain — words", ""),
        ("\u{202E}line\nnext", "\u{202C}"), ("\u{2069}\u{202C}", ""),
    ])
    func `what they turn ends with the words that they stand in`(words: String, endings: String) {
        let written = Fragment { w in w.text(words) }.string
        #expect(Array(written.unicodeScalars) == Array((words + endings).unicodeScalars))
        let attribute = Fragment { $0.input(.value(words)) }.string
        #expect(
            attribute.unicodeScalars.count { $0.value == 0x202C || $0.value == 0x2069 }
                == (words + endings).unicodeScalars.count { $0.value == 0x202C || $0.value == 0x2069 })
    }
}

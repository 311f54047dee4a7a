import HTML
import Testing

/// The same strings on every run.
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

struct RoundTripLaws {
    private static let telling: [Unicode.Scalar] = [
        "<", ">", "&", "\"", "'", ";", "=", "/", "\t", "\n", "#", "a", "l", "t", "é", "李", " ",
    ]

    private func words(_ dice: inout Dice) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...60, using: &dice) {
            let any = Unicode.Scalar(UInt32.random(in: 0x20...0x10_FFFF, using: &dice)) ?? "x"
            let pick = Self.telling.randomElement(using: &dice) ?? "x"
            scalars.append(Bool.random(using: &dice) ? pick : any)
        }
        return String(scalars)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `whatever is typed is read back from the page unchanged`(seed: UInt64) {
        var dice = Dice(state: seed)
        for _ in 0..<25 {
            let typed = words(&dice)
            let text = Fragment.text(typed).string
            #expect(!text.utf8.contains(UInt8(ascii: "<")))
            #expect(!text.utf8.contains(UInt8(ascii: ">")))
            #expect(Array(MarkupReader.unescape(text).utf8) == Array(typed.utf8))

            let element = MarkupReader(Fragment { $0.input(.value(typed)) }.string).elements
            #expect(element.count == 1)
            #expect(element.first?.attributes == ["value": typed])
        }
    }
}

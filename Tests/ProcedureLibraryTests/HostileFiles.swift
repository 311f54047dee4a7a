import Foundation
import ProcedureLibrary
import Testing

private let who = "north-1.0/who.yaml"

@Suite struct `Files that are broken or hostile` {
    private func faults(_ text: String) throws -> [String] {
        let pack = try SoundPack()
        try pack.write(who, text)
        return pack.faults().filter { $0.hasPrefix(who) }
    }

    @Test func `broken YAML is refused with its line`() throws {
        let found = try faults("agencies:\n  a: {name: A\n  b: {name: B}\n")
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("\(who):3: The file is not sound YAML: ") == true)
    }

    @Test func `a key written twice is refused with its line`() throws {
        let found = try faults("agencies:\n  a: {name: A}\n  a: {name: B}\n")
        #expect(
            found.first?.hasPrefix(
                "\(who):2: The file is not sound YAML: 'a' is written twice in one map.") == true)
    }

    @Test func `anchors are refused`() throws {
        let found = try faults("agencies: &all\n  a: {name: A}\nsectors: *all\n")
        #expect(
            found == [
                "\(who):1: An anchor ('&') is used, and packs have none. Write the value out in each place."
            ])
    }

    @Test(.timeLimit(.minutes(1)))
    func `references that grow without bound are refused at once`() throws {
        var text = "a0: &a0 [x, x]\n"
        for level in 1...40 {
            text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
        }
        text += "? *a40\n: x\n? *a39\n: y\n"
        #expect(
            try faults(text).first
                == "\(who):8: The file uses references ('*') over and over. Write each value out in its place."
        )
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["[", "{a: ", "- ", "? "])
    func `deep nesting is refused`(opening: String) throws {
        let found = try faults(String(repeating: opening, count: 100_000))
        #expect(
            found == ["\(who):1: The file is nested too deep. Keep to 48 levels."])
    }

    @Test func `indentation that goes on and on is refused`() throws {
        let lines = (0..<400).map { String(repeating: " ", count: $0) + "a:\n" }
        #expect(try faults(lines.joined()).first?.contains("The file is nested too deep") == true)
    }

    @Test func `a file of ten megabytes is not read`() throws {
        let found = try faults(String(repeating: "# nothing\n", count: 1_000_000))
        #expect(
            found == [
                "\(who):1: The file is larger than a megabyte. Divide it, or take out what does not belong in it."
            ])
    }

    @Test func `bytes that are not text are refused`() throws {
        let pack = try SoundPack()
        try Data([0x61, 0x3A, 0xFF, 0xFE]).write(to: pack.root.appending(path: who))
        #expect(
            pack.faults().contains("\(who):1: The file is not text in UTF-8. Save it as UTF-8."))
    }

    @Test func `an empty file, a list and a stranger are refused`() throws {
        #expect(
            try faults("# nothing yet\n") == [
                "\(who):1: The file is empty. Fill it in or take it out."
            ])
        #expect(
            try faults("[a, b]").first
                == "\(who):1: The file has to be a map, not a list. Write keys beneath it.")
        #expect(
            try faults("? [a]\n: b\n").first
                == "\(who):1: A key here is not a plain word. Write a word before the colon.")
    }

    @Test func `a file that is missing, misnamed or empty is told of`() throws {
        let pack = try SoundPack()
        try pack.write("north-1.0/limit.yaml", try pack.text("north-1.0/limits.yaml"))
        try pack.remove("north-1.0/limits.yaml")
        try pack.write("north-1.0/steps/spare.txt", "")
        #expect(
            pack.faults() == [
                "north-1.0:1: The pack has no limits.yaml. Add limits.yaml, or a folder limits with files in it.",
                "north-1.0/limit.yaml:1: A pack has no file of this name. Call it limits.yaml, if that is meant.",
                "north-1.0/steps.yaml:1: There is a folder 'steps' beside it, which is not read. Keep one of the two.",
                "north-1.0/steps/spare.txt:1: Only files that end in .yaml are read here. Take it out, or rename it.",
            ])
    }

    @Test func `an empty folder is no pack`() throws {
        let pack = try SoundPack()
        try FileManager.default.createDirectory(
            at: pack.root.appending(path: "south-1.0"), withIntermediateDirectories: true)
        #expect(
            pack.faults() == [
                "south-1.0:1: The folder is empty. Add pack.yaml and the other files, or take the folder out."
            ])
        try pack.write("south-1.0/who.yaml", "a: b")
        #expect(pack.faults() == ["south-1.0/pack.yaml:1: There is no such file. Add it."])
    }

    @Test func `a folder without packs or calendar is told of`() throws {
        let pack = try SoundPack()
        try pack.remove("north-1.0")
        try pack.remove("calendar")
        let found = Library.check(pack.path).map { "\($0.line): \($0.wrong)" }
        #expect(found == ["1: There is no pack in this folder", "1: There is no such file"])
        #expect(throws: PackFaults.self) { try Library(folder: pack.path) }
    }
}

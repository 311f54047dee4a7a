import Foundation
import Testing

@testable import Sheets

/// What a process left in memory that was killed while it made a workbook.
@Suite struct `A list that was left behind` {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "left-over-\(UUID().uuidString)").path
    private let own = "11111111-2222-3333-4444-555555555555"

    /// Makes a folder for each name, removes what is left over, and gives what stands there then.
    private func left(of names: [String], of user: UInt32 = getuid()) throws -> Set<String> {
        let files = FileManager.default
        defer { try? files.removeItem(atPath: folder) }
        for name in names {
            try files.createDirectory(
                atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
            try Data("Quillfeather".utf8).write(to: URL(filePath: "\(folder)/\(name)/list.xlsx"))
        }
        let running: Set<Int32> = [17]
        let failed = SheetFolder.removeLeftOvers(in: folder, of: user) { running.contains($0) }
        #expect(failed == 0)
        return Set(try files.contentsOfDirectory(atPath: folder))
    }

    @Test func `goes when its process has, and stays while that is at work`() throws {
        #expect(try left(of: ["sheets-16-\(own)", "sheets-17-\(own)"]) == ["sheets-17-\(own)"])
    }

    @Test func `is known by its name, and nothing else is touched`() throws {
        let others = ["sheets-16", "sheets-16-mine", "sheets-x-\(own)", "16-\(own)", "other"]
        #expect(try left(of: others) == Set(others))
    }

    @Test func `of another user is left alone`() throws {
        let name = "sheets-16-\(own)"
        #expect(try left(of: [name], of: getuid() + 1) == [name])
    }

    @Test func `stands where it is looked for`() throws {
        let place = SheetFolder.place(in: URL(filePath: "/nowhere")).lastPathComponent
        #expect(SheetFolder.process(of: place) == ProcessInfo.processInfo.processIdentifier)
    }
}

import CaseReview
import Foundation
import HTML
import Papers
import Testing

/// A program that stands in for the one that makes PDFs, and takes its time.
private struct SlowPress {
    let path: String

    init(seconds: Double) throws {
        try self.init(script: "/bin/sleep \(seconds)\nprintf '%%PDF-1.7 made'\n")
    }

    /// One whose paper says how it is scheduled: 0 as everything is, 5 when nothing else runs (Linux, proc(5)); and on
    /// how many processors it may run.
    static func tellingItsPolicy() throws -> SlowPress {
        try SlowPress(
            script: "printf '%%PDF-1.7 %s %s' $(/usr/bin/cut -d ' ' -f 41 /proc/$$/stat) $(/usr/bin/nproc)\n"
        )
    }

    private init(script: String) throws {
        path =
            FileManager.default.temporaryDirectory
            .appending(path: "onepanel-press-\(UUID().uuidString)").path
        let script = "#!/bin/sh\n/bin/cat > /dev/null\n" + script
        try Data(script.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    }
}

@Suite struct `Printing in the background` {
    private func sheet() throws -> PaperSheet {
        let desk = try Desk("01-a-review-decided.yaml")
        return PaperSheet(
            title: "Papers",
            issue: PaperIssue(
                under: desk.procedure, madeFor: "Priya Raman",
                at: Moment(secondsSinceEpoch: 1_795_168_800), head: nil),
            content: "Words")
    }

    private func job(_ reader: String, holding contents: [String] = ["c1"]) -> PrintRoom.Job {
        PrintRoom.Job(reader: reader, paper: "pack", contents: contents)
    }

    private func printed(_ job: PrintRoom.Job, in room: PrintRoom) async throws -> [UInt8] {
        for _ in 0..<200 {
            if case .done(let bytes)? = await room.progress(of: job) { return bytes }
            try await Task.sleep(for: .milliseconds(50))
        }
        return []
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/stat")))
    func `everything else goes before a paper in the background, and nothing before one waited for`()
        async throws
    {
        let press = PaperPress(program: try SlowPress.tellingItsPolicy().path)
        let (waitedFor, inBackground) = (
            try await press.pdf(of: sheet()), try await press.pdf(of: sheet(), inBackground: true)
        )
        let processors = ProcessInfo.processInfo.activeProcessorCount
        #expect(String(decoding: waitedFor, as: UTF8.self) == "%PDF-1.7 0 \(processors)")
        #expect(String(decoding: inBackground, as: UTF8.self) == "%PDF-1.7 5 1")
    }

    @Test func `papers are printed one after another, and each is told how many come before`()
        async throws
    {
        let room = PrintRoom(press: PaperPress(program: try SlowPress(seconds: 0.3).path))
        let sheet = try sheet()
        for reader in ["a", "b", "c"] { _ = await room.begin(job(reader), sheet) }
        guard case .waiting(let ahead)? = await room.progress(of: job("c")) else {
            Issue.record("The third paper does not wait")
            return
        }
        #expect(ahead >= 1)
        for reader in ["a", "b", "c"] {
            #expect(try await printed(job(reader), in: room).starts(with: Array("%PDF-".utf8)))
        }
    }

    @Test func `one reader waits for four papers at most, and keeps nobody else from theirs`() async throws {
        let room = PrintRoom(press: PaperPress(program: try SlowPress(seconds: 2).path))
        let sheet = try sheet()
        var refused = 0
        for number in 0..<8 {
            let paper = PrintRoom.Job(reader: "a", paper: "\(number)", contents: [])
            if case .full = await room.begin(paper, sheet) { refused += 1 }
        }
        // One may be at the press already when the others come.
        #expect([3, 4].contains(refused))
        guard case .waiting = await room.begin(job("b"), sheet) else {
            Issue.record("Somebody else is kept from their paper")
            return
        }
    }

    @Test func `a printed paper is handed over once`() async throws {
        let room = PrintRoom(press: PaperPress(program: try SlowPress(seconds: 0).path))
        _ = await room.begin(job("a"), try sheet())
        #expect(try await !printed(job("a"), in: room).isEmpty)
        let again = await room.progress(of: job("a"))
        #expect(again.map { _ in true } == nil)
    }

    @Test func `a paper that held more than its reader may see by now is never handed over`()
        async throws
    {
        let room = PrintRoom(press: PaperPress(program: try SlowPress(seconds: 0).path))
        _ = await room.begin(job("a", holding: ["c1", "c2"]), try sheet())
        try await Task.sleep(for: .milliseconds(500))
        let less = await room.progress(of: job("a", holding: ["c1"]))
        #expect(less.map { _ in true } == nil)
    }

    @Test func `a paper that cannot be printed says so, and the others are printed all the same`()
        async throws
    {
        let room = PrintRoom(press: PaperPress(program: "/bin/false"))
        _ = await room.begin(job("a"), try sheet())
        for _ in 0..<100 {
            if case .failed(let fault)? = await room.progress(of: job("a")) {
                #expect(!fault.cure.isEmpty)
                return
            }
            try await Task.sleep(for: .milliseconds(50))
        }
        Issue.record("It was never said")
    }
}

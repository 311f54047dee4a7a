import Foundation
import Sealing
import Testing

@Suite struct `The key file` {
    private let path = NSTemporaryDirectory() + "key-\(UUID().uuidString)"

    @Test func `a key made once is the key read ever after`() throws {
        defer { unlink(path) }
        let made = try MasterKey.makeIfMissing(at: path)
        let hash = made.keyedHash([1], purpose: "a test")
        #expect(try MasterKey.makeIfMissing(at: path).keyedHash([1], purpose: "a test") == hash)
        #expect(try MasterKey.load(from: path).keyedHash([1], purpose: "a test") == hash)
    }

    @Test func `a new key file is its owner's alone`() throws {
        defer { unlink(path) }
        _ = try MasterKey.makeIfMissing(at: path)
        var status = stat()
        #expect(stat(path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test(arguments: [0o640, 0o604, 0o620] as [mode_t])
    func `a key file open to others is refused with its cure`(mode: mode_t) throws {
        defer { unlink(path) }
        _ = try MasterKey.makeIfMissing(at: path)
        chmod(path, mode)
        let fault = #expect(throws: SealingFault.self) { try MasterKey.load(from: path) }
        #expect(fault?.cure == "Run: chmod 600 '\(path)'")
    }

    @Test(arguments: ["", "abc\n", String(repeating: "x", count: 64)])
    func `a file without a key in it is refused`(text: String) throws {
        defer { unlink(path) }
        #expect(FileManager.default.createFile(atPath: path, contents: Data(text.utf8)))
        chmod(path, 0o600)
        let fault = #expect(throws: SealingFault.self) { try MasterKey.makeIfMissing(at: path) }
        #expect(fault?.where == path)
    }

    @Test func `a missing folder is said`() {
        let fault = #expect(throws: SealingFault.self) {
            try MasterKey.makeIfMissing(at: "/nowhere/at/all")
        }
        #expect(fault?.what.contains("No such file") == true)
    }
}

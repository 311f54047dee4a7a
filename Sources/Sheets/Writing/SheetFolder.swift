public import Foundation

/// Where a workbook stands while it is made: in memory, in a folder of its own that names the process.
public enum SheetFolder {
    /// Where Linux keeps files in memory.
    public static let shared = "/dev/shm"

    private static let prefix = "sheets-"

    /// The folder for files in memory; nil where the machine has none that can be written to.
    public static var inMemory: URL? { folder(at: shared) }

    static func folder(at path: String) -> URL? {
        FileManager.default.isWritableFile(atPath: path) ? URL(filePath: path) : nil
    }

    /// A new place for one list.
    static func place(in folder: URL) -> URL {
        let process = ProcessInfo.processInfo.processIdentifier
        return folder.appending(path: "\(prefix)\(process)-\(UUID().uuidString)")
    }

    /// Removes what a process of this user left that was killed while it made a list: those of processes that are
    /// no more, and those under our own number, which can only be older than we are.
    ///
    /// To be said before the first list is made. Returns how many could not be removed.
    public static func removeLeftOvers() -> Int {
        removeLeftOvers(in: shared, of: getuid(), isRunning: isRunning)
    }

    static func removeLeftOvers(
        in folder: String, of user: UInt32, isRunning: (Int32) -> Bool
    ) -> Int {
        let files = FileManager.default
        // A folder that cannot be looked into holds nothing that we put there.
        let names = (try? files.contentsOfDirectory(atPath: folder)) ?? []
        return names.count { name in
            guard let process = process(of: name), !isRunning(process) else { return false }
            let path = "\(folder)/\(name)"
            // Of what has gone meanwhile nothing is left, and what is not ours is not ours to remove.
            guard let facts = try? files.attributesOfItem(atPath: path),
                (facts[.ownerAccountID] as? NSNumber)?.uint32Value == user
            else { return false }
            do {
                try files.removeItem(atPath: path)
                return false
            } catch {
                return true
            }
        }
    }

    /// The process that a folder's name names; nil for any other name.
    static func process(of name: String) -> Int32? {
        guard name.hasPrefix(prefix) else { return nil }
        let parts = name.dropFirst(prefix.count).split(separator: "-", maxSplits: 1)
        guard parts.count == 2, UUID(uuidString: String(parts[1])) != nil else { return nil }
        return Int32(parts[0])
    }

    private static func isRunning(_ process: Int32) -> Bool {
        if process == ProcessInfo.processInfo.processIdentifier { return false }
        // No signal is sent; the answer is whether there is somebody to send one to.
        return kill(process, 0) == 0 || errno == EPERM
    }
}

import Foundation

/// The file of a backup, from nothing to its name.
enum BackupFile {
    /// Makes an empty file that only its owner may read.
    static func make(at path: String) throws(RecordFault) {
        let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw cannotBeWritten(path) }
        close(file)
    }

    /// Gives a backup its name, on disk before this returns.
    static func finish(_ unfinished: String, as path: String) throws(RecordFault) {
        let parent = (path as NSString).deletingLastPathComponent
        let isDone =
            synchronise(unfinished) && rename(unfinished, path) == 0
            && synchronise(parent.isEmpty ? "." : parent)
        guard isDone else { throw cannotBeWritten(path) }
    }

    private static func synchronise(_ path: String) -> Bool {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        return fsync(file) == 0
    }

    private static func cannotBeWritten(_ path: String) -> RecordFault {
        RecordFault(
            what: "The backup cannot be written: \(String(cString: strerror(errno)))", where: path,
            cure: "Check that the folder exists, may be written to and has room.")
    }
}

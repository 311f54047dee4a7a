import Foundation

/// That a data folder is in use: services share it, and what replaces or rewrites data has it alone.
///
/// The system lets go of it when the program ends, however it ends.
public final class FolderHold: Sendable {
    private let file: Int32

    fileprivate init(_ file: Int32) { self.file = file }

    deinit { if file >= 0 { close(file) } }
}

extension DataFolder {
    /// Says that a service runs on the folder. Throws while a command has it alone.
    public func holdForService() throws(OfficeFailure) -> FolderHold {
        try hold(
            LOCK_SH, else: "A command is working on the data folder", "Wait until it has ended.")
    }

    /// Has the folder alone. Throws while a service runs on it.
    public func holdAlone() throws(OfficeFailure) -> FolderHold {
        try hold(
            LOCK_EX, else: "A service runs on the data folder", "Stop the service, and try again.")
    }

    /// Has the sending of messages alone; nil while another service on the folder sends them.
    public func holdForSending() throws(OfficeFault) -> FolderHold? {
        try lock("post.lock", LOCK_EX)
    }

    private func hold(
        _ kind: Int32, else what: String, _ cure: String
    ) throws(OfficeFailure) -> FolderHold {
        do throws(OfficeFault) {
            if let hold = try lock("in-use.lock", kind) { return hold }
        } catch {
            throw .fault(error)
        }
        throw .fault(OfficeFault(what: what, place: path, cure: cure))
    }

    /// Nil while somebody else has it.
    private func lock(_ name: String, _ kind: Int32) throws(OfficeFault) -> FolderHold? {
        // What is not there is in nobody's use, such as before a first restore.
        guard FileManager.default.fileExists(atPath: path) else { return FolderHold(-1) }
        let place = "\(path)/\(name)"
        let file = open(place, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw OfficeFault(
                what: "The data folder cannot be locked", place: place,
                cure: "Choose a folder that the program may write to.")
        }
        guard flock(file, kind | LOCK_NB) == 0 else {
            close(file)
            return nil
        }
        return FolderHold(file)
    }
}

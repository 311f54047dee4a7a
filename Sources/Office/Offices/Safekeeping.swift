public import CaseReview
import Foundation
import Identity
public import Record
public import Sealing

/// Backing up, verifying and restoring a data folder, whether or not a service runs on it.
public struct Safekeeping: Sendable {
    let folder: DataFolder
    let masterKey: MasterKey

    public init(_ folder: DataFolder, masterKey: MasterKey) {
        self.folder = folder
        self.masterKey = masterKey
    }

    /// Whether each record holds, by partnership; with the key, so that content is opened too.
    public func verify() -> [(partnership: PartnershipID, finding: Verification)] {
        folder.partnerships.map { partnership in
            let path = folder.record(of: partnership)
            return (partnership, Record.verify(fileAt: path, masterKey: masterKey))
        }
    }

    /// Copies every record, who looked at what, and who people are, into a new folder, each copy consistent in itself.
    ///
    /// The master key is not copied: a backup beside its key would be no secret.
    public func backUp(to path: String) throws(OfficeFailure) {
        let copy = DataFolder(path: path)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw .fault(
                OfficeFault(
                    what: "There is something there already", place: path,
                    cure: "Name a folder that does not exist yet."))
        }
        guard FileManager.default.fileExists(atPath: folder.identity) else { throw nothing }
        try copy.makeIfMissing()
        do {
            for partnership in folder.partnerships {
                try record(of: partnership).backUp(to: copy.record(of: partnership))
                try accessLog(of: partnership)?.backUp(to: copy.accessLog(of: partnership))
            }
            try Identity(at: folder.identity, masterKey: masterKey).backUp(to: copy.identity)
            try BackupContents(in: copy).write(folder.partnerships)
        } catch let fault as RecordFault {
            throw .fault(OfficeFault(fault))
        } catch let fault as IdentityFault {
            throw .fault(OfficeFault(what: fault.what, place: fault.where, cure: fault.cure))
        } catch {
            throw nothing
        }
    }

    /// Puts a backup in place of the data folder, once every record in it is found to hold.
    ///
    /// What was there is kept beside it; its path is returned, nil when there was nothing.
    public func restore(from path: String, at now: Moment) throws(OfficeFailure) -> String? {
        try requireSound(Safekeeping(DataFolder(path: path), masterKey: masterKey), path)
        let incoming = folder.path + ".incoming-\(now.secondsSinceEpoch)"
        do {
            try FileManager.default.copyItem(atPath: path, toPath: incoming)
        } catch {
            throw cannotBePutInPlace
        }
        return try putInPlace(incoming, at: now)
    }

    /// Puts a folder in place of the data folder; what was there is kept beside it under the path returned. Where it
    /// cannot be put there, what was there stands again.
    func putInPlace(_ incoming: String, at now: Moment) throws(OfficeFailure) -> String? {
        let files = FileManager.default
        let outgoing = folder.path + ".before-\(now.secondsSinceEpoch)"
        let isReplacing = files.fileExists(atPath: folder.path)
        do {
            if isReplacing { try files.moveItem(atPath: folder.path, toPath: outgoing) }
        } catch {
            throw cannotBePutInPlace
        }
        do {
            try files.moveItem(atPath: incoming, toPath: folder.path)
        } catch {
            if isReplacing { try putBack(outgoing) }
            throw cannotBePutInPlace
        }
        return isReplacing ? outgoing : nil
    }

    private func putBack(_ outgoing: String) throws(OfficeFailure) {
        do {
            try FileManager.default.moveItem(atPath: outgoing, toPath: folder.path)
        } catch {
            throw .fault(
                OfficeFault(
                    what: "The copy cannot be put in place, and what was there cannot be put back",
                    place: folder.path,
                    cure: "Nothing is lost. Move \(outgoing) back to this place by hand."))
        }
    }

    private var cannotBePutInPlace: OfficeFailure {
        .fault(
            OfficeFault(
                what: "The copy cannot be put in place, and nothing was replaced",
                place: folder.path,
                cure: "Look for room on the disk and for the right to write there."))
    }

    func requireSound(_ backup: Safekeeping, _ path: String) throws(OfficeFailure) {
        let findings = backup.verify()
        let missing = Set(BackupContents(in: backup.folder).read())
            .subtracting(findings.map(\.partnership)).sorted()
        if let partnership = missing.first {
            throw .fault(
                OfficeFault(
                    what: "The record of \(partnership) is missing from the backup",
                    place: path, cure: "Nothing was replaced. Take an earlier backup."))
        }
        for (partnership, finding) in findings where !finding.isSound {
            throw .fault(
                OfficeFault(
                    what: "The backup of \(partnership) does not hold: \(finding.sentence)",
                    place: path, cure: "Nothing was replaced. Take an earlier backup."))
        }
        try backup.requireLooks()
        let people = DataFolder(path: path).identity
        if FileManager.default.fileExists(atPath: people) { try backup.requirePeople(people) }
        guard !findings.isEmpty, FileManager.default.fileExists(atPath: people) else {
            throw .fault(
                OfficeFault(
                    what: "There is no backup", place: path,
                    cure: "Name a folder that onepanel backup made."))
        }
    }

    /// Opens every look in the logs that the backup has; those made by earlier versions have none.
    private func requireLooks() throws(OfficeFailure) {
        for partnership in folder.partnerships {
            let path = folder.accessLog(of: partnership)
            guard FileManager.default.fileExists(atPath: path) else { continue }
            do {
                try AccessLog.prove(fileAt: path, partnership: partnership, masterKey: masterKey)
            } catch {
                throw .fault(
                    OfficeFault(
                        what: "Who looked at what cannot be read from the backup. \(error.what)",
                        place: path, cure: "Nothing was replaced. Take an earlier backup."))
            }
        }
    }

    /// Reads everybody from a copy of the file, for opening it writes beside it.
    private func requirePeople(_ path: String) throws(OfficeFailure) {
        let copy = path + ".looked-at"
        defer {
            // What is left of a copy does no harm, and the backup beside it is untouched.
            for end in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: copy + end)
            }
        }
        do {
            try FileManager.default.copyItem(atPath: path, toPath: copy)
            let identity = try Identity(at: copy, masterKey: masterKey)
            _ = try identity.everyone()
            _ = try identity.changes()
        } catch {
            throw .fault(
                OfficeFault(
                    what: "Who people are cannot be read from the backup", place: path,
                    cure: "Nothing was replaced. Take an earlier backup."))
        }
    }

    private func record(of partnership: PartnershipID) throws -> Record {
        try Record(
            at: folder.record(of: partnership), partnership: partnership, masterKey: masterKey)
    }

    /// The log of who looked at what; nil where no service has run on the folder yet.
    private func accessLog(of partnership: PartnershipID) throws -> AccessLog? {
        let path = folder.accessLog(of: partnership)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return try AccessLog(at: path, partnership: partnership, masterKey: masterKey)
    }

    private var nothing: OfficeFailure {
        .fault(
            OfficeFault(
                what: "There is no data to back up", place: folder.path,
                cure: "Name the data folder that the service uses."))
    }
}

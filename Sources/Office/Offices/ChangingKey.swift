public import CaseReview
import Foundation
import Identity
import Record
public import Sealing

extension Safekeeping {
    /// Seals the data folder under another master key, on a copy that takes its place once it is proved.
    ///
    /// Verified before and after. What was there is kept beside it, under the old key, and its path is
    /// returned. Everybody has to sign in again; invitations that wait and recovery codes have to be made
    /// anew. No service may run on the folder.
    public func changeKey(
        to new: MasterKey, by actor: Actor, at now: Moment
    ) throws(OfficeFailure) -> String? {
        let incoming = folder.path + ".incoming-\(now.secondsSinceEpoch)"
        try backUp(to: incoming)
        do {
            try seal(DataFolder(path: incoming), under: new, by: actor, at: now)
            let copy = Safekeeping(DataFolder(path: incoming), masterKey: new)
            try requireSound(copy, incoming)
        } catch {
            // An unfinished copy is of no use to anybody; one that stays does no harm.
            try? FileManager.default.removeItem(atPath: incoming)
            throw error
        }
        return try putInPlace(incoming, at: now)
    }

    private func seal(
        _ copy: DataFolder, under new: MasterKey, by actor: Actor, at now: Moment
    ) throws(OfficeFailure) {
        let authorship = Authorship(
            actor: actor.person, role: actor.role, agency: actor.agency, recordedAt: now)
        let entry = NewEntry(kind: "office.masterKeyChanged.1", payload: Array("{}".utf8))
        do {
            for partnership in copy.partnerships {
                try Record.changeKey(
                    ofFileAt: copy.record(of: partnership), partnership: partnership,
                    from: masterKey, to: new, by: authorship, noting: entry)
                let log = copy.accessLog(of: partnership)
                guard FileManager.default.fileExists(atPath: log) else { continue }
                try AccessLog.changeKey(
                    ofFileAt: log, partnership: partnership, from: masterKey, to: new)
            }
            try Identity.changeKey(ofFileAt: copy.identity, from: masterKey, to: new)
        } catch let fault as RecordFault {
            throw .fault(OfficeFault(fault))
        } catch let fault as IdentityFault {
            throw .fault(OfficeFault(fault))
        } catch {
            throw .notFound
        }
    }
}

import Foundation
import GRDB
import Sealing

extension Record {
    /// Writes a copy of the record as it stands now, while others go on recording.
    ///
    /// The copy is one file (mode 0600), is verified before it takes its name, and opens with the
    /// same master key, which is not in it. Throws when there is a file at the path already.
    public func backUp(to destination: String) throws(RecordFault) {
        try BackupFile.copy(database, to: destination) { unfinished in
            let finding = Self.verify(fileAt: unfinished, masterKey: masterKey)
            guard finding.isSound else { throw doesNotHold(finding, destination) }
        }
    }

    private func doesNotHold(_ finding: Verification, _ path: String) -> RecordFault {
        RecordFault(
            what: "The backup was thrown away. \(finding.sentence)", where: path,
            cure: "Verify the record itself; keep the last sound backup.")
    }
}

import CaseReview
import GRDB
import Sealing

/// A file of the record that can be read piece by piece.
public struct RecordedFile: Sendable {
    /// How many pieces it has, counted from 1; each is read and opened by itself.
    public let pieces: Int
    let place: FilePlace
    let version: Int
}

extension Record {
    /// The file that came with an entry; nil when none did, or its stream was disposed of.
    public func file(
        of stream: StreamID, version: Int
    ) throws(RecordFault) -> RecordedFile? {
        let sql = "SELECT position FROM entry WHERE stream = ? AND version = ?"
        return try read { db in
            guard try !Self.isDisposed(stream, in: db) else { return nil }
            let position = try Int64.fetchOne(
                db.cachedStatement(sql: sql), arguments: [stream.rawValue, version])
            guard let position, let file = try StoredFile(at: position, in: db) else { return nil }
            return RecordedFile(
                pieces: file.pieces, place: FilePlace(partnership, stream, position),
                version: version)
        }
    }

    /// The bytes of one piece of a file. Throws when it is not what was recorded; the record is then found broken.
    public func piece(_ number: Int, of file: RecordedFile) throws(RecordFault) -> [UInt8] {
        let place = file.place
        do {
            return try database.read { db in
                guard let stored = try StoredFile(at: place.position, in: db),
                    let sealed = try stored.sealedPiece(number, in: db),
                    let key = try streamKeys.key(of: place.stream, in: db)
                else { throw StoredEntry.Unreadable(column: "file") }
                return try key.open(sealed, binding: place.binding(number, of: file.pieces))
            }
        } catch {
            throw try fault(of: file, error)
        }
    }

    private func fault(
        of file: RecordedFile, _ error: any Error
    ) throws(RecordFault) -> RecordFault {
        let code = (error as? DatabaseError)?.resultCode
        if let code, code != .SQLITE_CORRUPT { return RecordFault(error, at: path) }
        // It may have been disposed of since it was asked for, and then nothing is broken.
        if try self.file(of: file.place.stream, version: file.version) != nil {
            conclude(
                .broken(
                    position: file.place.position, stream: file.place.stream,
                    version: file.version, reason: "its file is not the one that was recorded"))
        }
        return RecordFault(
            what: "The file that came with entry \(file.place.position) cannot be opened",
            where: path, cure: "Run verify, and look for the file in the last sound backup.")
    }
}

import CaseReview
import Crypto
import Foundation
import GRDB
import Sealing

/// Computes the files again that came with entries, piece by piece, and opens them where there is a key.
final class FileCheck {
    private let db: Database
    private let keys: StreamKeys?
    private var bytes = 0

    /// How many bytes of files are read in one slice, the last file excepted.
    private static let mostInSlice = 8 << 20

    init(_ db: Database, _ keys: StreamKeys?) {
        self.db = db
        self.keys = keys
    }

    var isEnoughForNow: Bool { bytes >= Self.mostInSlice }

    /// Throws when the file of an entry is not the one that was recorded with it.
    func check(_ stored: StoredEntry) throws(Breach) {
        guard stored.header.file != nil else { return }
        do {
            try checkFile(of: stored)
        } catch let breach as Breach {
            throw breach
        } catch {
            throw Breach("of its file, " + Breach.sentence(error), stored.header)
        }
    }

    private func checkFile(of stored: StoredEntry) throws {
        let header = stored.header
        guard let file = try StoredFile(at: header.position, in: db) else {
            throw Breach("its file is missing", header)
        }
        let count = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM filePiece WHERE file = ?", arguments: [header.position])
        if stored.isDisposed {
            guard count == 0 else {
                throw Breach("its stream is disposed of and its file is still there", header)
            }
            return
        }
        guard count == file.pieces else { throw Breach("its file is not whole", header) }
        guard try hash(of: file, header) == header.file else { throw notTheOne(header) }
    }

    private func hash(of file: StoredFile, _ header: EntryHeader) throws -> Fingerprint {
        let place = FilePlace(header.partnership, header.stream, header.position)
        let key = try keys?.key(of: header.stream, in: db)
        var hasher = SHA256()
        for number in 1...max(file.pieces, 1) {
            guard let sealed = try file.sealedPiece(number, in: db) else { throw notTheOne(header) }
            bytes += sealed.count
            hasher.update(data: sealed)
            do throws(SealingFault) {
                _ = try key?.open(sealed, binding: place.binding(number, of: file.pieces))
            } catch {
                throw notTheOne(header)
            }
        }
        return Fingerprint(bytes: Array(hasher.finalize()))
    }

    private func notTheOne(_ header: EntryHeader) -> Breach {
        Breach("its file is not the one that was recorded", header)
    }

    /// Throws when a file, or a piece of one, belongs to none of these entries. A record of an earlier version has
    /// no place for either.
    static func checkNoOthers(_ db: Database, than positions: Set<Int64>) throws {
        guard try db.tableExists("file") else { return }
        let sql = "SELECT position FROM file UNION SELECT file FROM filePiece"
        let found = try Int64.fetchCursor(db, sql: sql)
        while let position = try found.next() {
            guard positions.contains(position) else {
                throw Breach("a file lies beside it that it does not speak of", position: position)
            }
        }
    }
}

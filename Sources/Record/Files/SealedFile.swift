import CaseReview
import Crypto
import Foundation
import GRDB
import Sealing

/// Where a file belongs: what each of its pieces is bound to when it is sealed.
struct FilePlace {
    let partnership: PartnershipID
    let stream: StreamID
    let position: Int64

    init(_ partnership: PartnershipID, _ stream: StreamID, _ position: Int64) {
        self.partnership = partnership
        self.stream = stream
        self.position = position
    }

    /// So that no piece opens in the place of another, nor a file that was cut short.
    func binding(_ number: Int, of pieces: Int) -> [UInt8] {
        Array("\(partnership)/\(stream)/\(position)/file/\(number)/\(pieces)".utf8)
    }
}

/// A file cut into pieces and sealed, ready to be written beside its entry.
struct SealedFile {
    /// The most bytes of a file that stand in one piece.
    static let pieceLength = 256 << 10

    /// SHA-256 of the sealed pieces, one after the other.
    let hash: Fingerprint
    private let position: Int64
    private let pieces: [[UInt8]]

    init(_ bytes: [UInt8], of place: FilePlace, under key: SealingKey) throws(SealingFault) {
        position = place.position
        let count = max((bytes.count + Self.pieceLength - 1) / Self.pieceLength, 1)
        var pieces: [[UInt8]] = []
        var hasher = SHA256()
        for number in 1...count {
            let start = (number - 1) * Self.pieceLength
            let end = min(start + Self.pieceLength, bytes.count)
            let sealed = try key.seal(
                Array(bytes[start..<end]), binding: place.binding(number, of: count))
            hasher.update(data: sealed)
            pieces.append(sealed)
        }
        self.pieces = pieces
        hash = Fingerprint(bytes: Array(hasher.finalize()))
    }

    /// Writes the file; its entry is written first.
    func insert(in db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO file (position, pieces, hash) VALUES (?, ?, ?)")
            .execute(arguments: [position, pieces.count, Data(hash.bytes)])
        let statement = try db.cachedStatement(
            sql: "INSERT INTO filePiece (file, number, sealedBytes) VALUES (?, ?, ?)")
        for (index, piece) in pieces.enumerated() {
            try statement.execute(arguments: [position, index + 1, Data(piece)])
        }
    }
}

/// What stands of a file beside its entry, without a byte of the file itself.
struct StoredFile {
    let position: Int64
    let pieces: Int
    let hash: Fingerprint

    /// Nil when no file came with the entry.
    init?(at position: Int64, in db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "SELECT pieces, hash FROM file WHERE position = ?")
        guard let row = try Row.fetchOne(statement, arguments: [position]) else { return nil }
        guard case .int64(let pieces) = (row[0] as DatabaseValue).storage,
            case .blob(let hash) = (row[1] as DatabaseValue).storage
        else { throw StoredEntry.Unreadable(column: "file") }
        self.position = position
        self.pieces = Int(pieces)
        self.hash = Fingerprint(bytes: [UInt8](hash))
    }

    /// A piece as it lies on disk; nil when it is not there, as after a disposal.
    func sealedPiece(_ number: Int, in db: Database) throws -> Data? {
        let statement = try db.cachedStatement(
            sql: "SELECT sealedBytes FROM filePiece WHERE file = ? AND number = ?")
        guard let row = try Row.fetchOne(statement, arguments: [position, number]) else {
            return nil
        }
        guard case .blob(let bytes) = (row[0] as DatabaseValue).storage else {
            throw StoredEntry.Unreadable(column: "file")
        }
        return bytes
    }
}

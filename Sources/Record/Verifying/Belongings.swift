import CaseReview
import Foundation
import GRDB
import Sealing

/// What stands beside the chain: the keys of the streams, the disposals and the outbox.
struct Belongings {
    private let db: Database
    private let partnership: PartnershipID
    private let masterKey: MasterKey?
    private let walk: Walk

    init(_ db: Database, _ partnership: PartnershipID, _ masterKey: MasterKey?, _ walk: Walk) {
        self.db = db
        self.partnership = partnership
        self.masterKey = masterKey
        self.walk = walk
    }

    func check() throws {
        let disposals = try checkedDisposals()
        for (stream, header) in walk.disposed.sorted(by: { $0.key < $1.key })
        where !disposals.contains(stream) {
            throw Breach("its payload is gone and no disposal is recorded", header)
        }
        for stream in disposals {
            if let header = walk.kept[stream] {
                throw Breach("its stream is disposed of and its payload is still there", header)
            }
        }
        try checkKeys()
        if let masterKey { try checkOutbox(masterKey) }
    }

    private func checkedDisposals() throws -> Set<StreamID> {
        var streams: Set<StreamID> = []
        for row in try Row.fetchAll(db, sql: "SELECT stream, position FROM disposal") {
            guard case .string(let stream) = (row[0] as DatabaseValue).storage,
                case .int64(let position) = (row[1] as DatabaseValue).storage,
                walk.officePositions.contains(position)
            else { throw Breach("a disposal rests on no entry of the office") }
            streams.insert(StreamID(stream))
        }
        return streams
    }

    private func checkKeys() throws {
        let keys = masterKey.map { StreamKeys(partnership: partnership, masterKey: $0) }
        var streams: Set<StreamID> = []
        for row in try Row.fetchAll(db, sql: "SELECT stream, wrappedKey FROM streamKey") {
            guard case .string(let name) = (row[0] as DatabaseValue).storage,
                case .blob(let wrapped) = (row[1] as DatabaseValue).storage
            else { throw Breach("the key of a stream is not what was written") }
            let stream = StreamID(name)
            guard let header = walk.kept[stream] else {
                throw Breach("there is a key of \(stream), of which nothing is recorded")
            }
            do throws(SealingFault) {
                _ = try keys?.unwrap([UInt8](wrapped), of: stream)
            } catch {
                throw Breach("the key of its stream does not open", header)
            }
            streams.insert(stream)
        }
        for (stream, header) in walk.kept.sorted(by: { $0.key < $1.key })
        where !streams.contains(stream) {
            throw Breach("its stream has no key", header)
        }
    }

    private func checkOutbox(_ masterKey: MasterKey) throws {
        let seal = OutboxSeal(partnership: partnership, masterKey: masterKey)
        let columns = try OutboxSeal.columns(in: db)
        let sql = "SELECT \(columns) FROM outbox WHERE state = 'waiting' OR sealedPayload <> x''"
        let rows = try Row.fetchCursor(db, sql: sql)
        while let row = try rows.next() {
            do {
                _ = try seal.open(row)
            } catch is SealingFault {
                throw Breach("a message that waits to be sent does not open")
            }
        }
    }
}

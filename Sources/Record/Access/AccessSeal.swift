import CaseReview
import Foundation
import GRDB
import Sealing

/// How a look is written and read: all in opaque names, the remark sealed.
struct AccessSeal {
    /// The columns in the order in which `open` reads a row.
    static let columns = "at, person, role, agency, subject, outcome, sealedRemark"

    private let partnership: PartnershipID
    private let key: SealingKey

    init(partnership: PartnershipID, masterKey: MasterKey) {
        self.partnership = partnership
        key = masterKey.subkey(for: "access log/remarks")
    }

    func insert(_ look: Access, in db: Database) throws {
        let sealed = try sealedRemark(of: look)
        let statement = try db.cachedStatement(
            sql: "INSERT INTO look (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)")
        try statement.execute(arguments: [
            look.at.secondsSinceEpoch, look.person.rawValue, look.role.rawValue,
            look.agency?.rawValue ?? "", look.subject, look.outcome.rawValue, Data(sealed),
        ])
    }

    /// The remark as it stands on disk; nothing where there is none.
    func sealedRemark(of look: Access) throws(SealingFault) -> [UInt8] {
        guard let remark = look.remark else { return [] }
        return try key.seal(Array(remark.utf8), binding: binding(look))
    }

    func open(_ row: Row) throws -> Access {
        guard let at = Int64.fromDatabaseValue(row[0]),
            let person = String.fromDatabaseValue(row[1]),
            let role = String.fromDatabaseValue(row[2]),
            let agency = String.fromDatabaseValue(row[3]),
            let subject = String.fromDatabaseValue(row[4]),
            let ending = String.fromDatabaseValue(row[5]),
            let outcome = Access.Outcome(rawValue: ending),
            let sealed = Data.fromDatabaseValue(row[6])
        else { throw StoredEntry.Unreadable(column: "look") }
        func access(_ remark: String?) -> Access {
            Access(
                at: Moment(secondsSinceEpoch: at), person: PersonID(person), role: RoleID(role),
                agency: agency.isEmpty ? nil : AgencyID(agency), subject: subject,
                outcome: outcome, remark: remark)
        }
        guard !sealed.isEmpty else { return access(nil) }
        let remark = try key.open(sealed, binding: binding(access(nil)))
        return access(String(decoding: remark, as: UTF8.self))
    }

    private func binding(_ look: Access) -> [UInt8] {
        let seconds = look.at.secondsSinceEpoch
        return Array("\(partnership.rawValue)/\(seconds)/\(look.person)/\(look.subject)".utf8)
    }
}

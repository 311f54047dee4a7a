import Foundation
import GRDB

/// A database file as anyone can open it who has the file, behind the program's back.
struct RawFile {
    let path: String

    func execute(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in try db.execute(sql: sql) }
        try queue.close()
    }

    /// Whether the database refuses a statement by a constraint or a trigger.
    func refuses(_ sql: String) throws -> Bool {
        do {
            try execute(sql)
            return false
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            return true
        }
    }

    /// Takes the triggers away, changes something, and puts the triggers back.
    func forge(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            let triggers = try Row.fetchAll(
                db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger[0] as String)") }
            try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
            try db.execute(sql: sql)
            for trigger in triggers { try db.execute(sql: trigger[1] as String) }
        }
        try queue.close()
    }

    /// Moves everything into the file proper, as it is when the last program has closed it.
    func settle() throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
        try queue.close()
    }

    func number(_ sql: String) throws -> Int? {
        try DatabaseQueue(path: path).read { db in try Int.fetchOne(db, sql: sql) }
    }

    func blobs(_ sql: String) throws -> [Data] {
        try DatabaseQueue(path: path).read { db in try Data.fetchAll(db, sql: sql) }
    }
}

/// What a database says to a pragma.
func pragma(_ name: String, of database: any DatabaseWriter) throws -> String? {
    try database.writeWithoutTransaction { db in
        try String.fetchOne(db, sql: "PRAGMA \(name)")
    }
}

/// Lets a database grow no further, as if the disk were full.
func limit(_ database: any DatabaseWriter, pages: Int) throws {
    try database.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
}

extension RawFile {
    /// Overwrites one page of entries, as a failing disk does.
    func loseALeafPage() throws {
        let url = URL(fileURLWithPath: path)
        var bytes = [UInt8](try Data(contentsOf: url))
        let root = try number("SELECT rootpage FROM sqlite_schema WHERE name = 'entry'") ?? 0
        let size = Int(bytes[16]) << 8 | Int(bytes[17])
        let start = (root - 1) * size
        // A child of the root, in the middle: its number stands at the start of a cell.
        let cell = Int(bytes[start + 14]) << 8 | Int(bytes[start + 15])
        let place = start + cell
        let child = bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
        for offset in 0..<size { bytes[(child - 1) * size + offset] = 0xFF }
        try Data(bytes).write(to: url)
    }
}

import Foundation

/// Where in a SQLite file the bytes of each entry are, by position.
///
/// Reads the table's leaf pages by itself (SQLite file format §1.6), so as not to believe the
/// program that is under test.
struct EntryPlaces {
    private let file: [UInt8]
    private let pageSize: Int
    private(set) var ranges: [(position: Int64, bytes: [Range<Int>])] = []

    init(_ file: [UInt8], root: Int) {
        self.file = file
        pageSize = Int(file[16]) << 8 | Int(file[17])
        visit(page: root)
    }

    private mutating func visit(page: Int) {
        let start = (page - 1) * pageSize
        let count = number(start + 3, 2)
        switch file[start] {
        case 0x0D:
            for cell in 0..<count { leaf(start, start + number(start + 8 + 2 * cell, 2)) }
        case 0x05:
            for cell in 0..<count {
                visit(page: number(start + number(start + 12 + 2 * cell, 2), 4))
            }
            visit(page: number(start + 8, 4))
        default: break
        }
    }

    private mutating func leaf(_ page: Int, _ cell: Int) {
        var place = cell
        let size = varint(&place)
        let position = varint(&place)
        let local = localSize(of: size)
        var bytes = [cell..<(place + local)]
        var left = size - local
        if left > 0 {
            var next = number(place + local, 4)
            bytes[0] = cell..<(place + local + 4)
            while left > 0 {
                let start = (next - 1) * pageSize
                bytes.append(start..<(start + 4 + min(left, pageSize - 4)))
                next = number(start, 4)
                left -= pageSize - 4
            }
        }
        ranges.append((Int64(position), bytes))
    }

    private func localSize(of size: Int) -> Int {
        let largest = pageSize - 35
        guard size > largest else { return size }
        let smallest = (pageSize - 12) * 32 / 255 - 23
        let wanted = smallest + (size - smallest) % (pageSize - 4)
        return wanted <= largest ? wanted : smallest
    }

    private func number(_ place: Int, _ width: Int) -> Int {
        file[place..<(place + width)].reduce(0) { $0 << 8 | Int($1) }
    }

    private func varint(_ place: inout Int) -> Int {
        var value = 0
        repeat {
            value = value << 7 | Int(file[place] & 0x7F)
            place += 1
        } while file[place - 1] & 0x80 != 0
        return value
    }
}

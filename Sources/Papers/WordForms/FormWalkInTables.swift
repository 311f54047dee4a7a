import CaseReview

/// Tables: names with their answers beside, behind or below them, and rows under heads of columns.
extension FormWalk {
    mutating func read(table: PrintedTable) {
        var table = table
        if table.isWithoutNames { return read(table.texts) }
        close()
        for row in 0..<table.rowCount where !Task.isCancelled {
            let cells = table.begin(row).filter { !table.isDone($0) }
            if let only = cells.first, cells.count == 1, table.isAcross(only) {
                read(only.text, isHeading: false)
            } else if let rows = table.listing(at: row, of: names) {
                close()
                readListing(rows, &table)
            } else {
                close()
                if !table.isHeader(row) { read(cells, in: &table) }
            }
        }
        close()
        group = nil
    }

    /// A table of one column is words one below the other: a frame around them.
    private mutating func read(_ texts: [WordText]) {
        for text in texts { read(text, isHeading: false) }
    }

    private mutating func read(_ cells: [PrintedCell], in table: inout PrintedTable) {
        var place = 0
        while place < cells.count {
            let cell = cells[place]
            place += 1
            if cell.text.isBlank || table.isDone(cell) { continue }
            let contexts = table.names(beside: cell)
            let right = Array(cells[place...])
            if let count = takeMatrix(cell, right, in: table) {
                place += count
            } else if let hit = hit(cell.readings, under: contexts) {
                place += take(hit, of: cell, right, in: &table)
            } else if let next = right.first, !isName(next, under: contexts) {
                place += takeUnknown(cell, right, in: &table)
            } else {
                add(.nothing, "", cell.text)
            }
        }
    }

    /// Reads what answers a name: beside it, else behind it, else below it. Returns how many cells that took.
    private mutating func take(
        _ hit: Hit, of cell: PrintedCell, _ right: [PrintedCell], in table: inout PrintedTable
    ) -> Int {
        let contexts = table.names(beside: cell)
        let beside = answers(in: right, under: contexts)
        defer { remember(hit.name) }
        if !beside.isEmpty {
            let written = beside.map(\.text).filter { !$0.isBlank }
            add(hit.place, cell.text.shown, written, under: hit.name)
            return beside.count
        }
        if !hit.rest.isBlank {
            add(hit.place, label(of: cell.text, before: hit.rest), [hit.rest], under: hit.name)
        } else if contexts.isEmpty, let below = table.below(cell),
            self.hit(below.readings, under: []) == nil
        {
            table.finish(below)
            add(hit.place, cell.text.shown, [below.text], under: hit.name)
        } else {
            add(hit.place, cell.text.shown, WordText())
        }
        return 0
    }

    /// The cells that answer a name to their left, up to the next name, or to what looks like one.
    private func answers(in right: [PrintedCell], under contexts: [PrintedName]) -> [PrintedCell] {
        var answers: [PrintedCell] = []
        for cell in right {
            let looksPrinted = cell.text.isBold || cell.text.kept.last == ":"
            if isName(cell, under: contexts) || (!answers.isEmpty && looksPrinted) { break }
            answers.append(cell)
        }
        return answers
    }

    /// A row that makes entries only together with the heads of its columns. Returns how many cells it took.
    private mutating func takeMatrix(
        _ cell: PrintedCell, _ right: [PrintedCell], in table: PrintedTable
    ) -> Int? {
        for name in cell.readings.map(\.name) {
            guard let matrix = matrix(right, under: name, in: table) else { continue }
            answers += matrix
            remember(name)
            return right.count
        }
        return nil
    }

    /// A row whose first cell is no entry may hold names inside its answer; else both are kept as they stand.
    private mutating func takeUnknown(
        _ cell: PrintedCell, _ right: [PrintedCell], in table: inout PrintedTable
    ) -> Int {
        let name = cell.readings.map(\.name)
        let beside = answers(in: right, under: table.names(beside: cell))
        let inside = name.first { name in
            beside.contains { $0.text.lines.contains { subhit($0, under: name) != nil } }
        }
        let written = beside.map(\.text).filter { !$0.isBlank }
        add(.nothing, cell.text.shown, written, under: inside ?? name.first ?? PrintedName(""))
        if written.isEmpty { add(.nothing, "", cell.text) }
        if let first = name.first { remember(first) }
        return beside.count
    }

    /// Answers under the heads of their columns, where the name of the row and a head make an entry.
    private func matrix(
        _ cells: [PrintedCell], under name: PrintedName, in table: PrintedTable
    ) -> [PrintedAnswer]? {
        var found: [PrintedAnswer] = []
        for cell in cells {
            guard let head = table.head(of: cell) else { return nil }
            let both = head.name.under(name)
            let fields = names.fields(both)
            guard fields.count == 1, let field = fields.first else { return nil }
            found.append(
                PrintedAnswer(place: .field(field), label: head.text.shown, words: cell.text))
        }
        return found.isEmpty ? nil : found
    }

    /// An answer may hold further names, each on a line: "Subject: … Others: …".
    private mutating func add(
        _ place: PrintedAnswer.Place, _ label: String, _ texts: [WordText], under name: PrintedName
    ) {
        var parts: [(place: PrintedAnswer.Place, label: String, lines: [WordText])] = [
            (place, label, [])
        ]
        for text in texts {
            for line in text.lines {
                if let hit = subhit(line, under: name) {
                    let own = self.label(of: line, before: hit.rest)
                    parts.append((hit.place, own, hit.rest.isBlank ? [] : [hit.rest]))
                } else {
                    parts[parts.count - 1].lines.append(line)
                }
            }
        }
        for (number, part) in parts.enumerated() {
            let words =
                texts.count > 1 && parts.count == 1
                ? WordText.besideOneAnother(texts) : WordText.joined(part.lines)
            // Before the first name inside, nothing need stand.
            if number == 0, parts.count > 1, words.isBlank { continue }
            add(part.place, part.label, words)
        }
    }

    private func subhit(_ line: WordText, under name: PrintedName) -> Hit? {
        for reading in PrintedLabel.readings(of: line) {
            let found = place(of: reading.name, under: [name], isQualifiedOnly: true)
            if let found { return Hit(place: found, name: reading.name, rest: reading.rest) }
        }
        return nil
    }

    /// Whether a cell is the name of an entry and nothing more.
    private func isName(_ cell: PrintedCell, under contexts: [PrintedName]) -> Bool {
        if cell.name.isEmpty { return false }
        if let hit = hit(cell.readings, under: contexts), hit.rest.isBlank { return true }
        return place(of: cell.name, under: contexts) != nil
    }

    /// A table with the names of a group's entries on top is a list of its rows.
    private mutating func readListing(_ listing: PrintedTable.Listing, _ table: inout PrintedTable)
    {
        for row in listing.rows {
            let written = row.filter { !$0.text.isBlank }
            for cell in row { table.finish(cell) }
            if written.isEmpty { continue }
            begin(rowOf: listing.group)
            for cell in written {
                let field = listing.heads.first { cell.covers(column: $0.column) }
                guard let field, let place = group?.row else {
                    add(.nothing, "", cell.text)
                    continue
                }
                add(.inner(listing.group, row: place, field.id), field.label, cell.text)
            }
        }
        group = nil
    }
}

extension WordText {
    /// The answers of one row, such as a last and a first name.
    fileprivate static func besideOneAnother(_ texts: [WordText]) -> WordText {
        WordText(
            shown: texts.map(\.shown).joined(separator: ", "),
            kept: texts.map(\.kept).joined(separator: ", "))
    }
}

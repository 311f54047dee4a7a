import CaseReview
import Foundation
import Testing

@testable import Papers

/// Tables that are longer than a page, with a cell at their side that goes down all of it.
@Suite struct `A long table of a form` {
    private static let form = Form(
        id: "made-up", name: "Made up",
        sections: [
            Form.Section(
                id: "all", title: "All",
                fields: [
                    Field(
                        id: "contacts", label: "Contacts",
                        kind: .group(
                            [
                                Field(id: "when", label: "When", kind: .text),
                                Field(id: "who", label: "Who", kind: .text),
                                Field(id: "what", label: "What happened", kind: .text),
                            ], addAnother: "Add another"))
                ])
        ])

    /// A cell as pandoc writes it.
    private func cell(_ words: String, rows: Int = 1, columns: Int = 1) -> [Any] {
        let plain: [String: Any] = ["t": "Plain", "c": [["t": "Str", "c": words]]]
        return [["", [], []], ["t": "AlignDefault"], rows, columns, [plain]]
    }

    private func tree(of rows: [[[Any]]]) throws -> [UInt8] {
        let lines: [Any] = rows.map { [["", [], []], $0] }
        let none: [Any] = ["", [], []]
        let table: [Any] = [none, [none, []], [], [none, []], [[none, 0, [], lines]], [none, []]]
        return [UInt8](
            try JSONSerialization.data(
                withJSONObject: ["blocks": [["t": "Table", "c": table]]]))
    }

    /// A chronology, beside a cell that says what the table is and goes down to its end.
    private func chronology(of contacts: Int) throws -> WordDocument {
        let side = cell("Part B", rows: contacts + 2)
        let head = ["When", "Who", "What happened"].map { cell($0) }
        let rows = (1...contacts).map { [cell("w\($0)"), cell("p\($0)"), cell("e\($0)")] }
        return try PandocReader.read(
            try tree(of: [[side, cell("Known contacts", columns: 3)], head] + rows))
    }

    @Test func `has every cell in its column, however far up the one at its side begins`() throws {
        guard case .table(let cells)? = try chronology(of: 600).blocks.first else {
            Issue.record("There is no table")
            return
        }
        #expect(Set(cells.dropFirst().filter { $0.row > 0 }.map(\.column)) == [1, 2, 3])
        let last = cells.suffix(3)
        #expect(last.map(\.text.kept) == ["w600", "p600", "e600"])
        #expect(last.map(\.column) == [1, 2, 3])
    }

    @Test func `has the words of its last row under the same entries as those of its first`() throws {
        let walk = FormWalk.answers(in: try chronology(of: 200), of: Self.form)
        for number in [1, 200] {
            let row = walk.answers.filter {
                ["w\(number)", "p\(number)", "e\(number)"].contains($0.words.kept)
            }
            #expect(
                row.map(\.place)
                    == ["when", "who", "what"].map {
                        .inner("contacts", row: number - 1, $0)
                    })
        }
    }

    @Test func `that is wider than any is given up, and takes no longer for its width`() throws {
        let wide = try tree(of: [(0..<20_000).map { _ in cell("x", rows: 1_000, columns: 100) }])
        let document = try PandocReader.read(wide)
        #expect(document.cellCount == 20_000 && !document.isWithinReach)
    }
}

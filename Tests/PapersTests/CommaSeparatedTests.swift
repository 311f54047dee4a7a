import Papers
import Testing

@Suite struct `A list for a spreadsheet` {
    private func text(_ cell: String) -> String {
        String(
            decoding: CommaSeparated(columns: ["Name"], rows: [[cell]]).bytes.dropFirst(3),
            as: UTF8.self)
    }

    @Test(arguments: ["=1+1", "+44 20", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1+1"])
    func `what a spreadsheet would take for a formula is words`(_ cell: String) {
        #expect(text(cell) == "\"Name\"\r\n\"'\(cell)\"\r\n")
    }

    @Test func `a title stands on a line of its own, as wide as the others`() {
        let list = CommaSeparated(columns: ["A", "B"], rows: [["1", "2"]], title: "In confidence")
        let text = String(decoding: list.bytes.dropFirst(3), as: UTF8.self)
        #expect(text == "\"In confidence\",\"\"\r\n\"A\",\"B\"\r\n\"1\",\"2\"\r\n")
    }

    @Test func `quotes, commas and lines within a cell stay in the cell`() {
        #expect(text("A \"b\", c\nd") == "\"Name\"\r\n\"A \"\"b\"\", c\nd\"\r\n")
        #expect(text("O'Hara, Zoë") == "\"Name\"\r\n\"O'Hara, Zoë\"\r\n")
    }
}

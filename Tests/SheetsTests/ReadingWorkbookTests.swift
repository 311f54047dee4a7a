import Testing

@testable import Sheets

@Suite struct `Reading a workbook` {
    @Test func `takes the first sheet that is not hidden, and says which others there are`() throws {
        let read = try BookMaker.sound(
            sheet: row(1, "<c r='A1' t='s'><v>0</v></c>"), texts: ["Reference"]
        ).read()
        #expect(read.name == "Tracker")
        #expect(read.otherSheets == ["Notes"])
        #expect(read.rows == [.init(number: 1, cells: [.text("Reference")])])
    }

    @Test func `takes words from wherever a program keeps them`() throws {
        let read = try BookMaker.sound(
            sheet: row(
                4, "<c r='A4' t='s'><v>1</v></c>",
                "<c r='B4' t='inlineStr'><is><r><t>Ann </t></r><r><t>Onymous</t></r><rPh><t>x</t></rPh></is></c>",
                "<c r='D4' t='str'><v>by formula</v></c>", "<c r='E4' t='b'><v>1</v></c>",
                "<c r='F4' t='e'><v>#REF!</v></c>", "<c r='G4'><v>12.5</v></c>",
                "<c r='H4'><v>3</v></c>", "<c r='I4' t='inlineStr'><is><t>a_x000D_b_x005F_c_x</t></is></c>"),
            texts: ["first", "second &amp; last"]
        ).read()
        let cells: [Cell] = [
            "second & last", "Ann Onymous", .empty, "by formula", "TRUE", "#REF!", .number(12.5),
            .number(3), "a\rb_c_x",
        ]
        #expect(read.rows == [.init(number: 4, cells: cells)])
    }

    @Test func `reads no formula but what it last came to, and counts the formulas`() throws {
        let read = try BookMaker.sound(
            sheet: row(
                1, "<c r='A1'><f>1+1</f><v>2</v></c>",
                "<c r='B1' t='str'><f>WEBSERVICE(\"http://192.0.2.1\")</f><v>fetched</v></c>",
                "<c r='C1'><f>NOW()</f></c>")
        ).read()
        #expect(read.rows[0].cells == [.number(2), "fetched"])
        #expect(read.formulas == 3)
    }

    @Test func `shows a number as a day where its format does, in both ways of counting days`() throws {
        let sheet = row(
            1, "<c r='A1' s='1'><v>1</v></c>", "<c r='B1' s='1'><v>59</v></c>",
            "<c r='C1' s='1'><v>60</v></c>", "<c r='D1' s='1'><v>61</v></c>",
            "<c r='E1' s='2'><v>46346.75</v></c>", "<c r='F1' s='0'><v>46346</v></c>",
            "<c r='G1' t='d'><v>2026-11-20T00:00:00</v></c>")
        let formats = "<numFmt numFmtId='164' formatCode='[$-809]dd\\ mmmm\\ yyyy;@'/>"
        let read = try BookMaker.sound(sheet: sheet, formats: formats).read()
        let day = CalendarDay(year: 2026, month: 11, day: 20)
        #expect(
            read.rows[0].cells == [
                .day(CalendarDay(year: 1900, month: 1, day: 1)),
                .day(CalendarDay(year: 1900, month: 2, day: 28)), .number(60),
                .day(CalendarDay(year: 1900, month: 3, day: 1)), .day(day), .number(46346),
                .day(day),
            ])
        let early = try BookMaker.sound(
            sheet: row(1, "<c r='A1' s='1'><v>44884</v></c>"), date1904: true
        ).read()
        #expect(early.rows[0].cells == [.day(day)])
    }

    @Test(arguments: [
        ("dd/mm/yyyy", true), ("mmm-yy", true), ("General", false), ("0.00E+00", false),
        ("\"day\" 0", false), ("[Red]0", false), ("h:mm:ss", false), ("mm:ss", false),
        ("#,##0\\d", false), ("yyyy\\-mm\\-dd\\ hh:mm", true), ("mmmm", true),
        ("_-£* #,##0.00_-", false),
    ])
    func `knows a format with a day from one without`(_ code: String, _ isOfDays: Bool) {
        #expect(StylesPart.isOfDays(code) == isOfDays)
    }

    @Test func `leaves out rows with nothing in them, and keeps the numbers of the others`() throws {
        let read = try BookMaker.sound(
            sheet: row(2, "<c r='A2'><v>1</v></c>") + row(3, "<c r='A3' s='1'/>")
                + "<row><c><v>2</v></c><c><v>3</v></c></row>"
        ).read()
        #expect(
            read.rows == [
                .init(number: 2, cells: [.number(1)]),
                .init(number: 4, cells: [.number(2), .number(3)]),
            ])
    }
}

import CaseReview
import HTML

/// What stands on every page of a Word file, and how its text looks: a document without words that pandoc copies.
///
/// Marking at the head; title, procedure and page numbers at the foot. It lies on disk while a file is made, so nothing
/// in it may say anything about a person.
struct WordFrame {
    private let sheet: PaperSheet

    init(of sheet: PaperSheet) { self.sheet = sheet }

    var bytes: [UInt8] {
        var archive = StoredArchive()
        archive.add("[Content_Types].xml", xml { $0.raw(Self.types) })
        archive.add("_rels/.rels", xml { $0.raw(Self.roots) })
        archive.add("word/_rels/document.xml.rels", xml { $0.raw(Self.relations) })
        archive.add("word/document.xml", xml { $0.raw(Self.document) })
        archive.add("word/styles.xml", xml { $0.raw(WordStyle.sheet) })
        archive.add("word/header1.xml", xml { writeHead(into: &$0) })
        archive.add("word/footer1.xml", xml { writeFoot(into: &$0) })
        return archive.bytes
    }

    private func xml(_ write: (inout Writer) -> Void) -> [UInt8] {
        var w = Writer(reserving: 4_096)
        w.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
        write(&w)
        return w.bytes
    }

    private func writeHead(into w: inout Writer) {
        w.raw("<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">")
        w.raw("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val=\"18\"/>")
        w.raw("</w:rPr><w:t xml:space=\"preserve\">")
        w.text(sheet.issue.marking)
        w.raw("</w:t></w:r></w:p></w:hdr>")
    }

    private func writeFoot(into w: inout Writer) {
        w.raw(
            "<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p>")
        writeRun("\(sheet.title) · \(sheet.issue.procedureID) · Page ", into: &w)
        w.raw(Self.page)
        writeRun(" of ", into: &w)
        w.raw(Self.pages)
        w.raw("</w:p></w:ftr>")
    }

    private func writeRun(_ words: String, into w: inout Writer) {
        w.raw("<w:r><w:rPr><w:sz w:val=\"16\"/></w:rPr><w:t xml:space=\"preserve\">")
        w.text(words)
        w.raw("</w:t></w:r>")
    }
}

extension WordFrame {
    private static let page: StaticString = """
        <w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>
        """
    private static let pages: StaticString = """
        <w:fldSimple w:instr=" NUMPAGES "><w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>
        """

    private static let types: StaticString = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType=\
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
        <Override PartName="/word/styles.xml" ContentType=\
        "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
        <Override PartName="/word/header1.xml" ContentType=\
        "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
        <Override PartName="/word/footer1.xml" ContentType=\
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
        </Types>
        """

    private static let roots: StaticString = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Type=\
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
        Target="word/document.xml"/></Relationships>
        """

    private static let relations: StaticString = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Type=\
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
        <Relationship Id="rId10" Type=\
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>\
        <Relationship Id="rId11" Type=\
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>\
        </Relationships>
        """

    /// A4, with the margins of the printed paper.
    private static let document: StaticString = """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p/>\
        <w:sectPr><w:headerReference w:type="default" r:id="rId10"/>\
        <w:footerReference w:type="default" r:id="rId11"/><w:pgSz w:w="11906" w:h="16838"/>\
        <w:pgMar w:top="1361" w:right="1134" w:bottom="1531" w:left="1134" w:header="567" \
        w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>
        """
}

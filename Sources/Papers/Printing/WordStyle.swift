/// How the text of a Word file looks: in a font that every computer has, readable at arm's length.
enum WordStyle {
    static let sheet: StaticString = """
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" \
        w:eastAsia="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/></w:rPr>\
        </w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="264" w:lineRule="auto"/>\
        </w:pPr></w:pPrDefault></w:docDefaults>\
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
        <w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/>\
        <w:basedOn w:val="Normal"/></w:style>\
        <w:style w:type="paragraph" w:styleId="FirstParagraph"><w:name w:val="First Paragraph"/>\
        <w:basedOn w:val="BodyText"/></w:style>\
        <w:style w:type="paragraph" w:styleId="Compact"><w:name w:val="Compact"/>\
        <w:basedOn w:val="BodyText"/><w:pPr><w:spacing w:after="40"/></w:pPr></w:style>\
        <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>\
        <w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:pPr><w:keepNext/>\
        <w:spacing w:before="240"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr>\
        </w:style>\
        <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/>\
        <w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:pPr><w:keepNext/>\
        <w:spacing w:before="240"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr>\
        </w:style>\
        <w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/>\
        <w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:pPr><w:keepNext/>\
        <w:spacing w:before="160"/><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
        </w:styles>
        """
}

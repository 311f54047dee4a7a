/// An XLSX file: which sheets it has, and where their parts stand.
struct Workbook {
    private let file: ZipFile
    private let contents: WorkbookPart
    private let folder: String
    private let targets: [String: String]

    init(_ file: ZipFile) throws(SheetFault) {
        self.file = file
        if try file.wholePart("mimetype")?.starts(with: Array("application/vnd.oasis".utf8)) == true
        {
            throw .isOpenDocument
        }
        let roots = try RelationshipsPart.read(file.wholePart("_rels/.rels"))
        let path = roots.first { $0.kind.hasSuffix("/officeDocument") }?.target ?? "xl/workbook.xml"
        let place = Self.resolved(path, in: "")
        guard let bytes = try file.wholePart(place) else { throw .isNoSpreadsheet }
        folder = place.lastIndex(of: "/").map { String(place[..<$0]) } ?? ""
        let name = place.split(separator: "/").last.map(String.init) ?? place
        let rels = Self.resolved("_rels/\(name).rels", in: folder)
        targets = Dictionary(
            try RelationshipsPart.read(file.wholePart(rels)).map { ($0.id, $0.target) },
            uniquingKeysWith: { first, _ in first })
        contents = WorkbookPart()
        try MarkupReading.read(bytes, into: contents)
    }

    /// The first sheet that is not hidden.
    func firstSheet() throws(SheetFault) -> ReadSheet {
        let visible = contents.sheets.filter { !$0.isHidden }
        guard let sheet = visible.first, let target = targets[sheet.relationship] else {
            throw .hasNoSheet
        }
        let styles = StylesPart()
        if let bytes = try file.wholePart(Self.resolved("styles.xml", in: folder)) {
            try MarkupReading.read(bytes, into: styles)
        }
        let texts = SharedTextsPart(within: file.limits)
        if let bytes = try file.wholePart(Self.resolved("sharedStrings.xml", in: folder)) {
            try MarkupReading.read(bytes, into: texts)
        }
        guard let part = try file.part(Self.resolved(target, in: folder)) else {
            throw .hasNoSheet
        }
        let cells = SheetPart(
            texts: texts.texts, styles: styles, days: contents.days, within: file.limits)
        try MarkupReading.read(part.bytes, isWhole: part.isWhole, into: cells)
        guard part.isWhole else { throw .unpacksTooLarge(bytes: file.limits.unpackedBytes) }
        return ReadSheet(
            name: sheet.name, otherSheets: visible.dropFirst().map(\.name), rows: cells.rows,
            formulas: cells.formulas)
    }

    /// A target beside its source, "../" taken up; one that begins with a slash stands for itself.
    private static func resolved(_ target: String, in folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var segments = folder.split(separator: "/").map(String.init)
        for segment in target.split(separator: "/") {
            switch segment {
            case "..": segments = segments.dropLast()
            case ".": continue
            default: segments.append(String(segment))
            }
        }
        return segments.joined(separator: "/")
    }
}

/// The part that names the sheets, in their order.
final class WorkbookPart: MarkupTaker {
    struct Named {
        let name: String
        let relationship: String
        let isHidden: Bool
    }

    private(set) var sheets: [Named] = []
    private(set) var days = DayCount.from1900

    func begins(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "workbookPr":
            if ["1", "true"].contains(attributes["date1904"]) { days = .from1904 }
        case "sheet":
            let state = attributes["state"] ?? "visible"
            sheets.append(
                Named(
                    name: attributes["name"] ?? "", relationship: attributes["id"] ?? "",
                    isHidden: state != "visible"))
        default: break
        }
    }

    func reads(_ text: String) {}
    func ends(_ name: String) {}
}

/// A part that says where the parts stand that another names.
final class RelationshipsPart: MarkupTaker {
    private(set) var found: [(id: String, kind: String, target: String)] = []

    /// None where there is no such part.
    static func read(
        _ bytes: [UInt8]?
    ) throws(SheetFault) -> [(id: String, kind: String, target: String)] {
        guard let bytes else { return [] }
        let part = RelationshipsPart()
        try MarkupReading.read(bytes, into: part)
        return part.found
    }

    func begins(_ name: String, _ attributes: [String: String]) {
        guard name == "Relationship", attributes["TargetMode"] != "External",
            let id = attributes["Id"], let target = attributes["Target"]
        else { return }
        found.append((id, attributes["Type"] ?? "", target))
    }

    func reads(_ text: String) {}
    func ends(_ name: String) {}
}

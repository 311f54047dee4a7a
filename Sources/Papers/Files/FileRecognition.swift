public import CaseReview

/// Why a file is not taken; each says what to do. Holds nothing of what stands in the file.
public enum FileFault: Error, Sendable, Hashable, CaseIterable {
    case isEmpty
    /// The older kind of Word or Excel file; one that is protected by a password looks the same from outside.
    case olderOrProtected
    case isEncrypted
    case holdsMacros
    /// Unpacked it would be far larger than any paper is.
    case unpacksTooLarge
    case damaged
    case isWebPage
    case notOfThese

    public var words: String {
        switch self {
        case .isEmpty:
            "There is nothing in the file. Open it on your computer, see that it is the right one, "
                + "and choose it again."
        case .olderOrProtected:
            "This is a file of the older kind (.doc, .xls), or it needs a password to open. "
                + "Save it as .docx, .xlsx or PDF without a password, and choose that."
        case .isEncrypted:
            "The file is encrypted. Save it without a password, and choose that."
        case .holdsMacros:
            "The file holds macros, which a paper does not need. "
                + "Save it as .docx or .xlsx without macros, or as a PDF, and choose that."
        case .unpacksTooLarge:
            "Unpacked, the file is far larger than a paper can be, and so it is not taken. "
                + "Save it as a PDF, and choose that."
        case .damaged:
            "The file is damaged, or its end is missing. Open it, save it again, and choose that."
        case .isWebPage:
            "This is a web page or a program text, whatever it is called. "
                + "Print it as a PDF, and choose that."
        case .notOfThese:
            "This is none of the files that are taken: PDF, Word (.docx), Excel (.xlsx), plain text, "
                + "PNG or JPEG. What counts is what stands in the file, not what it is called. "
                + "Save it as a PDF, and choose that."
        }
    }
}

extension AttachedFile.Kind {
    /// What a file is, by what stands in it; nothing in it is unpacked or run.
    ///
    /// Takes no longer than looking at each byte once.
    public init(of bytes: [UInt8]) throws(FileFault) {
        if bytes.isEmpty { throw .isEmpty }
        if bytes.starts(with: Array("%PDF-".utf8)) {
            self = try Self.pdf(bytes)
        } else if bytes.starts(with: Self.pngMark) {
            guard bytes.suffix(12).elementsEqual(Self.pngEnd) else { throw .damaged }
            self = .png
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw .olderOrProtected
        } else if bytes.starts(with: Array("PK".utf8)), bytes.contains(where: \.isNoText) {
            self = try Self.office(bytes)
        } else {
            self = try Self.text(bytes)
        }
    }

    // PNG specification, 5.2 and 11.2.5.
    private static let pngMark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let pngEnd: [UInt8] = [
        0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]

    /// How much may follow the end mark of a PDF: readers look no further back for it (ISO 32000-1, H.3).
    private static let pdfTail = 1024
    private static let mostEntries = 5_000
    /// Of all that is unpacked, in bytes.
    private static let mostUnpacked = 256 << 20

    private static func pdf(_ bytes: [UInt8]) throws(FileFault) -> Self {
        let tail = bytes.suffix(pdfTail)
        let end = Array("%%EOF".utf8)
        let hasEnd = tail.indices.contains { tail[$0...].starts(with: end) }
        guard hasEnd else { throw .damaged }
        return .pdf
    }

    private static func office(_ bytes: [UInt8]) throws(FileFault) -> Self {
        let directory: ZipDirectory
        do {
            directory = try ZipDirectory(bytes, most: mostEntries)
        } catch {
            throw error == .unpacksTooLarge ? .unpacksTooLarge : .damaged
        }
        let entries = directory.entries
        if entries.contains(where: \.isEncrypted) { throw .isEncrypted }
        let names = Set(entries.map(\.name))
        guard names.contains("[Content_Types].xml"), let kind = kind(holding: names) else {
            throw .notOfThese
        }
        guard names.count == entries.count, directory.isWithoutOverlaps else { throw .damaged }
        if names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) {
            throw .holdsMacros
        }
        guard entries.reduce(0, { $0 + $1.unpackedSize }) <= mostUnpacked else {
            throw .unpacksTooLarge
        }
        return kind
    }

    /// The kind whose main part is there; nil for neither, and for something that would be both.
    private static func kind(holding names: Set<String>) -> Self? {
        let isWord = names.contains { $0.hasPrefix("word/document") && $0.hasSuffix(".xml") }
        let isExcel = names.contains("xl/workbook.xml")
        if isWord == isExcel { return nil }
        return isWord ? .word : .excel
    }

    /// UTF-8, UTF-16 with its mark, or an older code: text has no control marks but tabs and line ends.
    private static func text(_ bytes: [UInt8]) throws(FileFault) -> Self {
        let start: String
        if let units = try units(bytes) {
            if units.contains(where: \.isNoText) { throw .notOfThese }
            start = String(decoding: units.prefix(1024), as: UTF16.self)
        } else {
            if bytes.contains(where: \.isNoText) { throw .notOfThese }
            start = String(decoding: bytes.prefix(1024), as: UTF8.self)
        }
        // By scalars: a mark that combines with the first letter would hide it from a comparison of letters.
        let words = start.unicodeScalars.drop {
            $0.properties.isWhitespace || $0.properties.generalCategory == .format
        }
        func begins(_ sign: String) -> Bool { words.starts(with: sign.unicodeScalars) }
        if begins("<") || begins("#!") { throw .isWebPage }
        if ["{\\rtf", "%!PS", "MIME-Version:"].contains(where: begins) { throw .notOfThese }
        return .text
    }

    /// The letters of text in two bytes each, which begins with a mark that says in which order; nil for any other.
    private static func units(_ bytes: [UInt8]) throws(FileFault) -> [UInt16]? {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
        guard bytes.count.isMultiple(of: 2) else { throw .damaged }
        return stride(from: 2, to: bytes.count, by: 2).map { place in
            let (low, high) = isLittle ? (place, place + 1) : (place + 1, place)
            return UInt16(bytes[low]) | UInt16(bytes[high]) << 8
        }
    }
}

extension FixedWidthInteger {
    /// Whether it is a control mark that stands in no text.
    fileprivate var isNoText: Bool {
        self < 32 && ![9, 10, 12, 13].contains(self) || self == 127
    }
}

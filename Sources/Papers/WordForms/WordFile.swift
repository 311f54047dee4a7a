/// A file that says it is a Word document, looked at from outside before anything opens it.
struct WordFile: Sendable {
    let bytes: [UInt8]

    private static let mostEntries = 2_000
    /// Of all that is unpacked, in bytes; pictures are packed already and hardly grow.
    private static let mostUnpacked = 64 << 20
    /// Of the words of the document with their markup, in bytes.
    private static let mostOfDocument = 16 << 20
    /// Text packs to a tenth or a thirtieth; what packs to a two-hundredth says nothing.
    private static let mostRatio = 200
    /// Below this size, in bytes, an empty form may well pack better.
    private static let smallest = 1 << 20

    private static let document = "word/document.xml"

    /// Throws why the file is not opened. Takes no longer than reading its list of contents.
    init(_ bytes: [UInt8]) throws(WordFormFault) {
        self.bytes = bytes
        // Compound File Binary, the frame of the older kind and of a protected document ([MS-CFB] 2.2).
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .olderOrProtected }
        guard bytes.starts(with: [0x50, 0x4B]) else { throw .notAWordFile }
        let directory = try ZipDirectory(bytes, most: Self.mostEntries)
        let entries = directory.entries
        if entries.contains(where: \.isEncrypted) { throw .isEncrypted }
        let names = Set(entries.map(\.name))
        guard names.contains("[Content_Types].xml"), names.contains(Self.document) else {
            throw .notAWordFile
        }
        guard names.count == entries.count, directory.isWithoutOverlaps else { throw .damaged }
        if names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) {
            throw .holdsMacros
        }
        guard Self.isModest(entries) else { throw .unpacksTooLarge }
    }

    private static func isModest(_ entries: [ZipDirectory.Entry]) -> Bool {
        let document = entries.first { $0.name == Self.document }?.unpackedSize ?? 0
        return entries.reduce(0) { $0 + $1.unpackedSize } <= mostUnpacked
            && document <= mostOfDocument
            && entries.allSatisfy {
                $0.unpackedSize < smallest || $0.unpackedSize / max($0.packedSize, 1) < mostRatio
            }
    }
}

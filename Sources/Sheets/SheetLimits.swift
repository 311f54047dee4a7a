/// How much of a spreadsheet is read: what bounds the memory and the time that a file can take.
public struct SheetLimits: Sendable, Hashable {
    /// The file itself, in bytes.
    public var bytes = 10 << 20
    /// Files inside an XLSX file.
    public var parts = 1_000
    /// One of them unpacked, in bytes.
    public var unpackedBytes = 32 << 20
    /// Rows with anything in them, the headings included.
    public var rows = 10_001
    public var columns = 100
    /// Letters in one cell, which is what a spreadsheet itself allows.
    public var cellLetters = 32_767
    /// Bytes of text in all cells together.
    public var textBytes = 16 << 20

    public init() {}

    public static let standard = SheetLimits()
}

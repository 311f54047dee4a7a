/// A part of a workbook, as it is once it has been unpacked; the first byte says which.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryMarkup(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 0 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    var limits = SheetLimits()
    limits.rows = 50
    limits.cellLetters = 500
    limits.textBytes = 5_000
    // What is too much or broken is refused with its fault; a crash, a hang or more than the limits is what is looked for.
    switch start[0] & 3 {
    case 0:
        let part = SharedTextsPart(within: limits)
        try? MarkupReading.read(bytes, into: part)
        precondition(part.texts.reduce(0) { $0 + $1.utf8.count } <= 2 * limits.textBytes + count)
    case 1:
        let part = StylesPart()
        try? MarkupReading.read(bytes, into: part)
        for style in -1...20 { _ = part.showsDay(style) }
    default:
        let styles = StylesPart()
        try? styles.begins("cellXfs", [:])
        try? styles.begins("xf", ["numFmtId": "14"])
        let part = SheetPart(
            texts: ["one", "two"], styles: styles,
            days: start[0] & 4 == 0 ? .from1900 : .from1904,
            within: limits)
        try? MarkupReading.read(bytes, isWhole: start[0] & 1 == 0, into: part)
        precondition(part.rows.count <= limits.rows)
        for row in part.rows { precondition(row.cells.count <= limits.columns) }
    }
    return 0
}

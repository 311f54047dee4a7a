/// A workbook or a list in a text file, as somebody makes it up.
@_cdecl("LLVMFuzzerTestOneInput")
public func trySheet(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    // What is too large or broken is refused with its fault; a crash or a hang is what is looked for.
    _ = try? ReadSheet(bytes)
    return 0
}

/// The text of a letter as somebody types it.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryTemplate(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    do {
        _ = try LetterTemplate(text)
    } catch {
        precondition(!error.faults.isEmpty)
    }
    return 0
}

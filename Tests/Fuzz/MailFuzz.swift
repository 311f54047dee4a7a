/// What a mail server, or somebody who says so, hands over as a report.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryReturnedMail(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let mail = ReturnedMail(UnsafeBufferPointer(start: start, count: count))
    for mark in mail.marks { precondition(mark.utf8.count == 32) }
    return 0
}

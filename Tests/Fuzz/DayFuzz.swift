import CaseReview

/// A date as it stands on a paper form.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryDay(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    for isBirth in [true, false] {
        let reader = WrittenDay(today: Day(daysSinceEpoch: 20_000), isBirth: isBirth)
        if case .none(let why) = reader.read(text) { precondition(!why.isEmpty) }
    }
    return 0
}

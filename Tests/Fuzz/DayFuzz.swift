/// A date as it stands on a paper form, or as words in a spreadsheet.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryDay(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    let today = Day(daysSinceEpoch: 20_000)
    for occasion in [WrittenDay.Occasion.anything, .past, .birth] {
        switch WrittenDay(today: today, of: occasion).read(text) {
        case .none(let why): precondition(!why.isEmpty)
        case .day(let day, _): precondition((1900...2100).contains(day.year))
        }
    }
    return 0
}

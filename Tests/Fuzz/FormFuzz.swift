/// A body that a browser, or somebody who is none, posts.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryForm(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    let form = FormData(urlEncoded: bytes)
    // What is read never holds more than what was sent: three bytes of an escape make one, and a broken one stays.
    let read = form.entries.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    precondition(read <= 3 * count)
    for entry in form.entries { precondition(form.text(entry.name).utf8.count <= 3 * count) }
    return 0
}

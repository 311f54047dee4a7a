/// A form with a file in it, as a browser sends it, or as somebody who is none does.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryUpload(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let reader = UploadReader(limit: UploadLimit(megabytes: 1))
    let named = bytes.prefix(while: { $0 != 10 })
    for type in ["multipart/form-data; boundary=b", String(decoding: named, as: UTF8.self)] {
        // What is refused is refused with a reason; what is taken is never more than was sent.
        guard let form = try? reader.read(bytes, contentType: type) else { continue }
        let read = form.entries.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        precondition(read <= 3 * count)
    }
    return 0
}

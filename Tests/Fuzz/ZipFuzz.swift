/// The list of contents of what is said to be a Word file.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryZip(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let directory = try? ZipDirectory(bytes, most: 500) else { return 0 }
    precondition(directory.entries.count <= 500)
    return 0
}

import CaseReview

/// What is said to be a paper of a case.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryFile(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let kind = try? AttachedFile.Kind(of: bytes) else { return 0 }
    // Nothing that a browser would run passes as text, whatever stands before it that nobody sees.
    if kind == .text, let first = bytes.first(where: { $0 > 32 }) {
        precondition(first != UInt8(ascii: "<"))
    }
    if kind == .pdf { precondition(bytes.starts(with: Array("%PDF-".utf8))) }
    return 0
}

/// The parts of a body, one after the other, without a copy of any.
struct UploadParts {
    /// One part: what it says of itself, and what it holds.
    struct Part {
        let header: ArraySlice<UInt8>
        let content: ArraySlice<UInt8>
    }

    private let body: [UInt8]
    /// A line break, two hyphens and the boundary.
    private let delimiter: [UInt8]
    private var position: Int?

    private static let lineBreak: [UInt8] = [13, 10]
    private static let longestHeader = 8 << 10

    init(body: [UInt8], boundary: [UInt8]) {
        self.body = body
        delimiter = Self.lineBreak + [UInt8(ascii: "-"), UInt8(ascii: "-")] + boundary
    }

    /// The next part; nil after the last. Throws when the body does not end as one does.
    mutating func next() throws(UploadProblem) -> Part? {
        guard let start = try positionOfPart() else { return nil }
        guard
            let content = end(
                of: Self.lineBreak + Self.lineBreak, from: start, within: Self.longestHeader)
        else {
            throw body.count - start < Self.longestHeader ? .brokenOff : .unreadablePart
        }
        // The line break before a delimiter belongs to it, and may also end the empty line of the header.
        guard let next = end(of: delimiter, from: content - 2) else { throw .brokenOff }
        position = next
        let header = body[start..<(content - 4)]
        return Part(header: header, content: body[content..<max(content, next - delimiter.count)])
    }

    /// Where the next part begins: after a delimiter and a line break. Nil where the delimiter is the closing one.
    private mutating func positionOfPart() throws(UploadProblem) -> Int? {
        let position: Int
        if let known = self.position {
            position = known
        } else {
            // Before the first delimiter there is no line break, and nothing else.
            guard body.starts(with: delimiter.dropFirst(2)) else {
                throw body.isEmpty ? .brokenOff : .notSentAsFile
            }
            position = delimiter.count - 2
        }
        let rest = body[position...]
        if rest.starts(with: Self.lineBreak) { return position + 2 }
        guard rest.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")]) else {
            throw rest.count < 2 ? .brokenOff : .unreadablePart
        }
        let after = rest.dropFirst(2)
        guard after.isEmpty || after.elementsEqual(Self.lineBreak) else { throw .unreadablePart }
        return nil
    }

    /// The position behind the next place where these bytes stand; all begin with a carriage return.
    private func end(of wanted: [UInt8], from start: Int, within length: Int = .max) -> Int? {
        let last = min(body.count, length == .max ? body.count : start + length) - wanted.count
        return body.withUnsafeBufferPointer { bytes in
            wanted.withUnsafeBufferPointer { wanted in
                var place = start
                while place <= last {
                    if bytes[place] == wanted[0] {
                        var matched = 1
                        while matched < wanted.count, bytes[place + matched] == wanted[matched] {
                            matched += 1
                        }
                        if matched == wanted.count { return place + matched }
                    }
                    place += 1
                }
                return nil
            }
        }
    }
}

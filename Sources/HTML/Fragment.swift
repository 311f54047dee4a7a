/// A piece of a page, written once and put where it belongs later.
///
/// A string literal is a fragment too, and is escaped like any other text.
public struct Fragment: Sendable, Equatable {
    public let bytes: [UInt8]

    /// Keeps what `build` writes.
    public init(_ build: (inout Writer) -> Void) {
        var writer = Writer(reserving: 256)
        build(&writer)
        bytes = writer.bytes
    }

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Makes a fragment of words that may hold anything.
    public static func text(_ words: String) -> Fragment {
        Fragment { $0.text(words) }
    }

    /// Makes a fragment of one pattern.
    public static func pattern(_ pattern: some Pattern) -> Fragment {
        Fragment { pattern.write(into: &$0) }
    }

    /// What was written, for tests.
    public var string: String { String(decoding: bytes, as: UTF8.self) }
    public var isEmpty: Bool { bytes.isEmpty }
}

extension Fragment: ExpressibleByStringInterpolation {
    /// Makes a fragment of a literal; what is interpolated is escaped with it.
    public init(stringLiteral words: String) { self = .text(words) }
}

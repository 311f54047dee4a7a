/// Something in a pack that is not as it has to be: where, what, and what would put it right.
public struct PackFault: Error, Sendable, Hashable {
    public let file: String
    /// Counted from 1.
    public let line: Int
    /// What is wrong, as a sentence without its full stop.
    public let wrong: String
    /// What would fix it, as a sentence without its full stop.
    public let cure: String

    public init(file: String, line: Int, wrong: String, cure: String) {
        self.file = file
        self.line = line
        self.wrong = wrong
        self.cure = cure
    }
}

extension PackFault: CustomStringConvertible, Comparable {
    public var description: String { "\(file):\(line): \(wrong). \(cure)." }

    public static func < (left: PackFault, right: PackFault) -> Bool {
        (left.file, left.line, left.wrong) < (right.file, right.line, right.wrong)
    }
}

/// Everything found wrong with a pack, in the order of file and line; never empty.
public struct PackFaults: Error, Sendable, Hashable, CustomStringConvertible {
    public let faults: [PackFault]

    /// Puts the faults in order, each once.
    public init(_ faults: some Sequence<PackFault>) {
        self.faults = Set(faults).sorted()
    }

    public var description: String { faults.map(\.description).joined(separator: "\n") }
}

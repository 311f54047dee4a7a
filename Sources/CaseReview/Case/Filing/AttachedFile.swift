/// A file that somebody attached to a case, as the record says of it; its bytes lie elsewhere.
public struct AttachedFile: Sendable, Hashable, Codable {
    public let id: FileID
    /// What whoever attached it calls it: "Chronology of the trust".
    public let title: String
    /// What the file was called when it came.
    public let name: String
    public let kind: Kind
    /// In bytes.
    public let length: Int
    /// The SHA-256 of the bytes, in hexadecimal, as anybody can work it out who has a copy.
    public let digest: String

    /// In characters.
    public static let longestTitle = 120
    /// In bytes: as much as any upload may have.
    public static let longest = 10 << 20
    /// The most that a case holds, those that were withdrawn included.
    public static let mostInCase = 100
    /// The most that those who do not keep the cases attach in one place, those that were withdrawn included.
    public static let mostInPlace = 20
    /// As many as fit in a case at last are kept for those who keep the cases.
    public static let keptForKeepers = 20

    /// What a file is, by what stands in it. The stored form is kept: cases are added, never changed.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case pdf, word, excel, text, png, jpeg

        /// What a person calls such a file.
        public var words: String {
            switch self {
            case .pdf: "PDF"
            case .word: "Word"
            case .excel: "Excel"
            case .text: "plain text"
            case .png: "PNG picture"
            case .jpeg: "JPEG picture"
            }
        }
    }

    public init(
        id: FileID, title: String, name: String, kind: Kind, length: Int, digest: String
    ) {
        self.id = id
        self.title = title
        self.name = name
        self.kind = kind
        self.length = length
        self.digest = digest
    }
}

/// A file of a case: what it is, to what it belongs, who attached it, and whether it is still to be read.
public struct CaseFile: Sendable, Hashable {
    public let file: AttachedFile
    /// The step to which it was attached.
    public let step: StepID
    /// The agency to whose answer it belongs, at a step at which agencies are asked.
    public let agency: AgencyID?
    public let by: Actor
    public let at: Moment
    /// The version of the case that attaching it made: where its bytes lie in the record.
    public let version: Int
    /// When what it belongs to was handed in, or a body decided with the file before it; from then on nobody takes it
    /// back.
    public internal(set) var handedInAt: Moment?
    public internal(set) var withdrawn: Withdrawal?
    public internal(set) var closed: Closure?

    public var id: FileID { file.id }
    public var title: String { file.title }
    public var place: FilingPlace { FilingPlace(step, agency) }
    public var isWithdrawn: Bool { withdrawn != nil }
    /// Whether anybody may open it: it was neither withdrawn nor closed to readers.
    public var isStanding: Bool { withdrawn == nil && closed == nil }

    /// That a file was taken back by whoever attached it.
    public struct Withdrawal: Sendable, Hashable {
        public let reason: String
        public let at: Moment
    }

    /// That a file was closed to readers by those who keep the cases.
    public struct Closure: Sendable, Hashable {
        public let reason: String
        public let by: Actor
        public let at: Moment
    }
}

public import CaseReview

/// Why something asked of the office did not happen. Nothing was recorded, but where a fault says that it was.
public enum OfficeFailure: Error, Sendable {
    /// The procedure says no.
    case refused(Refusal)
    /// There is no such thing, or the person asking may not know that there is.
    case notFound
    /// Somebody else acted on the case since it was looked at; look again.
    case movedOn
    /// The machine, or the program, is broken.
    case fault(OfficeFault)
}

/// What is broken, where, and what would mend it. Carries no personal data.
public struct OfficeFault: Error, Sendable, Hashable, CustomStringConvertible {
    public let what: String
    public let place: String
    public let cure: String
    /// What became of whatever was to be recorded.
    public private(set) var outcome = Outcome.notKnown

    public enum Outcome: Sendable, Hashable {
        case recorded, notRecorded
        /// Nobody who reports this fault knows whether anything was to be recorded, or was.
        case notKnown
    }

    public init(what: String, place: String, cure: String) {
        self.what = what
        self.place = place
        self.cure = cure
    }

    /// The same fault, where it is known what became of what was to be recorded; what was said of it first counts.
    func saying(_ outcome: Outcome) -> OfficeFault {
        guard self.outcome == .notKnown else { return self }
        var fault = self
        fault.outcome = outcome
        return fault
    }

    public var description: String { "\(what) (\(place)). \(cure)" }
}

extension OfficeFailure {
    /// What was in the way, for whoever keeps the machine. Carries no personal data.
    public var cause: String {
        switch self {
        case .fault(let fault): fault.description
        case .movedOn: "Somebody else was acting on a case at that moment."
        case .notFound: "A case that is listed cannot be found. Run onepanel verify."
        case .refused: "The procedure of a case says no to it."
        }
    }

    /// The same as something that is broken, for whatever may not fail.
    func asFault(at partnership: PartnershipID) -> OfficeFault {
        if case .fault(let fault) = self { return fault }
        return OfficeFault(
            what: "What was recorded cannot be looked up", place: partnership.rawValue,
            cure: "Start the service again: it reads the record through.")
    }
}

/// An organisation, or a service of one, that sits, is asked, or is told.
public struct Agency: Sendable, Hashable {
    public let id: AgencyID
    public let names: [DatedName]
    public let isStatutoryPartner: Bool
    /// The agency whose single vote this one shares, where the partnership has so decided.
    public let votesWith: AgencyID?

    public init(
        id: AgencyID, names: [DatedName], isStatutoryPartner: Bool = false,
        votesWith: AgencyID? = nil
    ) {
        self.id = id
        self.names = names
        self.isStatutoryPartner = isStatutoryPartner
        self.votesWith = votesWith
    }

    /// The name in use on a day; the first name before any begins.
    public func name(on day: Day) -> String {
        let begun = names.last { $0.from.map { $0 <= day } ?? true }
        return (begun ?? names.first)?.name ?? id.rawValue
    }

    /// The agency whose vote is counted when this one votes.
    public var votingUnit: AgencyID { votesWith ?? id }
}

/// A name and the day from which it is used; no day means from the beginning.
public struct DatedName: Sendable, Hashable {
    public let name: String
    public let from: Day?

    public init(name: String, from: Day? = nil) {
        self.name = name
        self.from = from
    }
}

/// Agencies that a quorum counts as one.
public struct Sector: Sendable, Hashable {
    public let id: SectorID
    public let name: String
    public let agencies: [AgencyID]

    public init(id: SectorID, name: String, agencies: [AgencyID]) {
        self.id = id
        self.name = name
        self.agencies = agencies
    }
}

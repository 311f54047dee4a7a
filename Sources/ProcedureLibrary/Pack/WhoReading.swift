import CaseReview

/// What `who.yaml` says.
struct Cast {
    let agencies: [Agency]
    let sectors: [Sector]
    let roles: [Role]
    let bodies: [Body]
    let leadProcess: Procedure.LeadProcess?
}

extension Keys {
    func who() -> Cast {
        Cast(
            agencies: each("agencies", .agency) { $1.agency(AgencyID($0)) },
            sectors: each("sectors", .sector) { id, keys in
                Sector(
                    id: SectorID(id), name: keys.text("name"),
                    agencies: keys.filledIDs("agencies", .agency))
            },
            roles: each("roles", .role) { $1.role(RoleID($0)) },
            bodies: each("bodies", .body) { $1.body(BodyID($0)) },
            leadProcess: map("lead-process") { keys in
                Procedure.LeadProcess(by: keys.filledIDs("by", .role), citation: keys.citation())
            })
    }

    private func agency(_ id: AgencyID) -> Agency {
        Agency(
            id: id, names: names(), isStatutoryPartner: flag("statutory-partner"),
            votesWith: votingPartner(of: id))
    }

    private func votingPartner(of id: AgencyID) -> AgencyID? {
        guard let pair = optional("votes-with"),
            let other: AgencyID = self.id(pair.entry, .agency)
        else { return nil }
        if other == id {
            complain(pair, "is the agency itself", cure: "Name the other one, or take it out")
        }
        return other
    }

    private func names() -> [DatedName] {
        guard has("names") else { return [DatedName(name: text("name"))] }
        let names = filledList("names") { [source, what] entry in
            source.map(entry, "A name of \(what)") { keys in
                (DatedName(name: keys.text("name"), from: keys.optionalDay("from")), keys.line)
            }
        }
        for (earlier, later) in zip(names, names.dropFirst()) {
            if let from = later.0.from, earlier.0.from.map({ $0 < from }) ?? true { continue }
            source.complain(
                later.1, "\(what) has two names for the same days",
                cure: "Give each name but the first a 'from' later than the one before")
        }
        return names.map(\.0)
    }

    private func role(_ id: RoleID) -> Role {
        Role(
            id: id, name: text("name"),
            sees: required("sees").flatMap { word($0) } ?? Sight.nothing,
            duties: Set(
                list("duties") { entry in
                    self.word(Entry.Pair(key: "duties", line: entry.line, entry: entry)) as Duty?
                }),
            isForAgency: flag("for-agency"),
            staysUntilSucceeded: optionalCitation("until-succeeded"),
            citation: optionalCitation())
    }
}

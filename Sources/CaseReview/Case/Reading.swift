extension Case {
    /// Whether a step is open now.
    public func isOpen(_ step: StepID) -> Bool { progress[step]?.isOpen ?? false }

    /// The steps that are open, in the procedure's order.
    public func openSteps(under procedure: Procedure) -> [Step] {
        var open: [Step] = []
        for pathway in procedure.pathways where isOn(pathway.id) {
            for place in pathway.steps.indices where isOpen(pathway.steps[place].id) {
                open.append(pathway.steps[place])
            }
        }
        return open
    }

    public var isClosed: Bool { closedAt != nil }

    /// Whether a pathway of the case is open.
    public func isOn(_ pathway: PathwayID) -> Bool {
        pathways.contains(pathway) && !closedPathways.contains(pathway)
    }

    /// The entry with a meaning in the form that opened the case; nil when it was not made.
    public func entry(_ meaning: Field.Meaning, under procedure: Procedure) -> FieldValue? {
        for field in procedure.fields(meaning: meaning) {
            if let value = entries[field], !value.isEmpty { return value }
        }
        return nil
    }

    /// First and last name as entered; empty when neither was.
    public func subjectName(under procedure: Procedure) -> String {
        [Field.Meaning.subjectFirstName, .subjectLastName]
            .compactMap { entry($0, under: procedure)?.text }.joined(separator: " ")
    }

    /// Age in completed years on a day: worked out from the date of birth, else as given; nil when neither is known.
    public func age(on day: Day?, under procedure: Procedure) -> Int? {
        if let born = entry(.subjectBirthDate, under: procedure)?.day, let day, born <= day {
            return born.age(at: day)
        }
        return entry(.subjectAge, under: procedure)?.number
    }

    /// When something happened, each time it did, oldest first.
    public func occurrences(of moment: MomentID, under procedure: Procedure) -> [Moment] {
        if let fields = procedure.enteredMoments[moment] {
            return fields.compactMap { entries[$0]?.moment }.sorted()
        }
        if let entered = Self.entered[moment] {
            let day = entry(entered, under: procedure)?.day
            return day.map { [Moment(day: $0, hour: 0, minute: 0)] } ?? []
        }
        return moments[moment] ?? []
    }

    /// The moments that a form gives, rather than an act.
    public static let entered: [MomentID: Field.Meaning] = [
        "incident": .incidentDate, "referral": .referralDate, "received": .receivedDate,
        "identified": .identifiedDate, "birth": .subjectBirthDate,
    ]
}

extension Procedure {
    /// The steps of the pathways that a case is on, in the procedure's order.
    public func steps(of matter: Case) -> [Step] {
        pathways.filter { matter.pathways.contains($0.id) }.flatMap(\.steps)
    }
}

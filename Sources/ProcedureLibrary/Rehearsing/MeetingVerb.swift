import CaseReview

/// What can be done to a meeting in a scenario.
enum MeetingVerb: String, CaseIterable {
    case plan, arrive, leave, remind, cancel, mark
    case change = "change-meeting"
    case close = "close-meeting"
    case nameStandIn = "stand-in"
    case ratify = "ratify-agenda"
    case settle = "settle-papers"
    case circulate, declare
    case sayRead = "say-read"
    case allowCopying = "allow-copying"

    static var allWords: [String] { allCases.map(\.rawValue) }
}

extension ScriptReader {
    /// The acts that a verb stands for: one for each person who arrives, else one.
    func acts(_ verb: MeetingVerb, _ id: MeetingID, _ keys: Keys, _ at: Moment) -> [MeetingAct] {
        switch verb {
        case .plan: []
        case .arrive:
            keys.filledList("people") { arrival($0, id, keys.source, at) }
                .map(MeetingAct.recordArrival)
        case .leave: [.recordLeaving(attendance: keys.text("attendance"))]
        case .remind: [.giveReminder]
        case .cancel: [.cancel(reason: keys.optionalText("reason") ?? "")]
        case .change:
            [
                .change(
                    MeetingChange(
                        day: keys.day("day"), time: keys.optionalText("time") ?? "",
                        place: keys.optionalText("place") ?? "",
                        reason: keys.optionalText("reason") ?? ""))
            ]
        case .close: [.close]
        case .nameStandIn: [standIn(keys)].compactMap { $0.map(MeetingAct.nameStandIn) }
        case .mark:
            [keys.required("moment")].compactMap { $0.flatMap { keys.moment($0.entry) } }
                .map(MeetingAct.mark)
        case .ratify, .settle, .circulate, .declare, .sayRead, .allowCopying:
            [actOfPreparing(verb, keys)]
        }
    }

    private func actOfPreparing(_ verb: MeetingVerb, _ keys: Keys) -> MeetingAct {
        switch verb {
        case .settle:
            .settleFreedomOfInformation(keys.word("paper", default: .pack), keys.position())
        case .circulate: .circulatePapers(to: keys.ids("people", .person))
        case .declare: .declare
        case .sayRead: .sayRead
        case .allowCopying:
            .allowCopying(to: keys.text("to"), reason: keys.optionalText("reason") ?? "")
        default: .ratifyAgenda
        }
    }

    private func standIn(_ keys: Keys) -> StandIn? {
        let person: PersonID = keys.requiredID("person", .person)
        let reason = keys.optionalText("reason") ?? ""
        return people[person].map {
            StandIn(
                person: $0.id, name: $0.name, role: $0.role, agency: $0.agency, reason: reason)
        }
    }

    private func arrival(
        _ entry: Entry, _ meeting: MeetingID, _ source: Source, _ at: Moment
    ) -> Attendance? {
        if let name = entry.text {
            source.names.refer(.person, name, at: source.place(entry.line))
            return people[PersonID(name)].map { attendance($0, nil, meeting, at) }
        }
        return source.map(entry, "The arrival") { keys in
            let capacity: Attendance.Capacity? = keys.optional("capacity").flatMap { keys.word($0) }
            if keys.has("person") {
                let person: PersonID = keys.requiredID("person", .person)
                return people[person].map { attendance($0, capacity, meeting, at) }
            }
            let name = keys.text("name")
            return Attendance(
                id: keys.optionalText("id") ?? Self.id(of: name), name: name, person: nil,
                agency: keys.optionalID("agency", .agency), capacity: capacity ?? .guest,
                arrived: at)
        }
    }

    /// A person's attendance has the person's own id; the chair of the body chairs unless told otherwise.
    private func attendance(
        _ player: Scenario.Player, _ capacity: Attendance.Capacity?, _ meeting: MeetingID,
        _ at: Moment
    ) -> Attendance {
        let body = bodies[meeting].flatMap { procedure.bodies[$0] }
        let usual: Attendance.Capacity =
            if player.role == body?.chair {
                .chair
            } else if let agency = player.agency, body?.members.contains(agency) ?? false {
                .member
            } else {
                .inAttendance
            }
        return Attendance(
            id: player.id.rawValue, name: player.name, person: player.id, agency: player.agency,
            capacity: capacity ?? usual, arrived: at)
    }

    /// The name in small letters, joined by hyphens.
    private static func id(of name: String) -> String {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}

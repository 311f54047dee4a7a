import CaseReview

/// A case that was put off, and on which the panel decides by e-mail.
extension CaseInHand {
    static func circulated() throws -> CaseInHand {
        var given = try sitting()
        try given.putOff()
        return given
    }

    static func answering(_ agencies: [AgencyID]) throws -> CaseInHand {
        var given = try sitting()
        try given.putOffToEmail(answering: agencies)
        return given
    }

    mutating func putOff() throws {
        let more = CaseAct.conclude("panel", "more-information", reason: "The post-mortem.")
        try act(more, by: .chair)
        let found: Answers = [
            "information-items": .groups([["item-asked": .text("Post-mortem")]]),
            "circulated-on": .day(day("2026-10-12")), "circulated-to": .chosen(["nelft"]),
        ]
        try act(.save("further-information", found), by: .secretariat)
        try act(.handIn("further-information"), by: .secretariat)
        let plan = MeetingPlan(
            body: "one-panel", day: day("2026-10-23"), time: "", place: "",
            isByCorrespondence: true)
        try meet(.plan(plan), at: "mail")
    }

    mutating func putOffToEmail(answering agencies: [AgencyID]) throws {
        try putOff()
        try act(.list("panel-by-email", at: "mail", because: ""), by: .secretariat)
        for agency in agencies {
            let attendance = Attendance(
                id: agency.rawValue, name: agency.rawValue,
                person: PersonID("member-\(agency)"), agency: agency, capacity: .member,
                arrived: now)
            try meet(.recordArrival(attendance), at: "mail")
        }
        try meet(.giveReminder, at: "mail", by: .chair)
    }

    /// The only member of an agency at the panel declares an interest, and the chair has them withdraw.
    mutating func ruleOut(_ agency: AgencyID) throws {
        let member = "member-\(agency)"
        let interest = Interest(
            id: "ruled-out", attendance: member, person: PersonID(member), name: "",
            nature: "A neighbour.")
        try act(.declareInterest("panel", interest), by: .secretariat)
        try act(.rule("panel", interest: "ruled-out", .withdraw, reason: "Close."), by: .chair)
    }
}

/// Who is shown what. Written to be read by whoever answers for confidentiality.
///
/// Across stand the cases of one partnership: a referral still being written; one handed in; one on which every
/// agency has been asked; one on the agenda of the next meeting; one decided, with a dissent lodged by the member
/// for NELFT; and one handed in by another agency's referrer. The first five were referred by "referrer", and
/// "quality-manager" is named on them. Referrer and manager are of adult social care; the member, the respondent
/// and the lead are of NELFT; the withdrawn member, whom the chair ruled out of "listed" and "decided", and the
/// housing respondent are of the housing service; the others are of further agencies. The guest was asked to come for
/// "listed", the past guest for "decided".
///
/// "see" is shown; "on" is sent on to another page of the same referral; "-" is answered as if there were nothing there.
enum AccessTable {
    /// The case, its history, its papers, its decision record, and what the agencies answered.
    static let wholeCase = Sheet(
        """
                                      draft  handed-in  screening  listed  decided  anothers
        secretariat                   -      see        see        see     see      see
        sab-business-manager          -      see        see        see     see      see
        panel-chair                   -      see        see        see     see      see
        auditor                       -      see        see        see     see      see
        panel-member                  -      -          -          see     see      -
        withdrawn-member              -      -          -          -       -        -
        rsab-independent-chair        -      -          -          -       see      -
        statutory-partner-authority   -      -          -          -       see      -
        statutory-partner-health      -      -          -          -       see      -
        statutory-partner-police      -      -          -          -       see      -
        agency-lead                   -      -          -          -       see      -
        other-lead                    -      -          -          -       -        -
        rscp-chair                    -      -          -          -       -        -
        rscp-independent-scrutineer   -      -          -          -       -        -
        csp-chair                     -      -          -          -       -        -
        guest                         -      -          -          see     -        -
        past-guest                    -      -          -          -       -        -
        rsab-board                    -      -          -          -       -        -
        referrer                      -      -          -          -       -        -
        other-referrer                -      -          -          -       -        -
        quality-manager               -      -          -          -       -        -
        other-manager                 -      -          -          -       -        -
        agency-respondent             -      -          -          -       -        -
        other-respondent              -      -          -          -       -        -
        housing-respondent            -      -          -          -       -        -
        administrator                 -      -          -          -       -        -
        """)

    /// The referral as it was handed in, or as its referrer is writing it.
    static let referral = Sheet(
        """
                                      draft  handed-in  screening  listed  decided  anothers
        secretariat                   -      see        see        see     see      see
        sab-business-manager          -      see        see        see     see      see
        panel-chair                   -      see        see        see     see      see
        auditor                       -      see        see        see     see      see
        panel-member                  -      -          -          see     see      -
        withdrawn-member              -      -          -          -       -        -
        rsab-independent-chair        -      -          -          -       see      -
        statutory-partner-authority   -      -          -          -       see      -
        statutory-partner-health      -      -          -          -       see      -
        statutory-partner-police      -      -          -          -       see      -
        agency-lead                   -      -          -          -       see      -
        other-lead                    -      -          -          -       -        -
        rscp-chair                    -      -          -          -       -        -
        rscp-independent-scrutineer   -      -          -          -       -        -
        csp-chair                     -      -          -          -       -        -
        guest                         -      -          -          see     -        -
        past-guest                    -      -          -          -       -        -
        rsab-board                    -      -          -          -       -        -
        referrer                      see    see        see        see     see      -
        other-referrer                -      -          -          -       -        see
        quality-manager               -      see        see        see     see      -
        other-manager                 -      -          -          -       -        see
        agency-respondent             -      -          -          -       -        -
        other-respondent              -      -          -          -       -        -
        housing-respondent            -      -          -          -       -        -
        administrator                 -      -          -          -       -        -
        """)

    /// What the referrer attached to the referral. Whoever confirms the referral does not open it.
    static let fileOfReferrer = Sheet(
        """
                                      draft  handed-in  screening  listed  decided  anothers
        secretariat                   -      see        see        see     see      see
        sab-business-manager          -      see        see        see     see      see
        panel-chair                   -      see        see        see     see      see
        auditor                       -      see        see        see     see      see
        panel-member                  -      -          -          see     see      -
        withdrawn-member              -      -          -          -       -        -
        rsab-independent-chair        -      -          -          -       see      -
        statutory-partner-authority   -      -          -          -       see      -
        statutory-partner-health      -      -          -          -       see      -
        statutory-partner-police      -      -          -          -       see      -
        agency-lead                   -      -          -          -       see      -
        other-lead                    -      -          -          -       -        -
        rscp-chair                    -      -          -          -       -        -
        rscp-independent-scrutineer   -      -          -          -       -        -
        csp-chair                     -      -          -          -       -        -
        guest                         -      -          -          see     -        -
        past-guest                    -      -          -          -       -        -
        rsab-board                    -      -          -          -       -        -
        referrer                      see    see        see        see     see      -
        other-referrer                -      -          -          -       -        see
        quality-manager               -      -          -          -       -        -
        other-manager                 -      -          -          -       -        -
        agency-respondent             -      -          -          -       -        -
        other-respondent              -      -          -          -       -        -
        housing-respondent            -      -          -          -       -        -
        administrator                 -      -          -          -       -        -
        """)

    /// What NELFT attached to its answer: those who are shown the answer open it too, and nobody else.
    static let fileOfAgency = request

    /// Closing to readers what NELFT attached to its answer: those who keep the cases alone.
    static let closingOfAgency = only([
        "screening": keepers, "listed": keepers, "decided": keepers,
    ])

    /// Closing to readers what the referrer attached: those who keep the cases alone, once it is handed in.
    static let closingOfReferrer = only([
        "handed-in": keepers, "screening": keepers, "listed": keepers, "decided": keepers,
        "anothers": keepers,
    ])

    private static let keepers = ["secretariat", "sab-business-manager"]

    /// The files of a referral on a page of its own: for its referrer and whoever confirms it, who see no case.
    static let filesOfReferral = only([
        "draft": ["referrer"], "handed-in": ["referrer", "quality-manager"],
        "screening": ["referrer", "quality-manager"], "listed": ["referrer", "quality-manager"],
        "decided": ["referrer", "quality-manager"],
        "anothers": ["other-referrer", "other-manager"],
    ])

    /// The page on which a referral is looked over and handed in: its referrer's alone.
    static let looking = only(["draft": ["referrer"]], on: ofTheReferrer)

    /// The receipt for what was handed in: its referrer's alone.
    static let receipt = only(ofTheReferrer, on: ["draft": ["referrer"]])

    private static let ofTheReferrer = [
        "handed-in": ["referrer"], "screening": ["referrer"], "listed": ["referrer"],
        "decided": ["referrer"], "anothers": ["other-referrer"],
    ]

    /// The Word form that a referral came on: none of these did.
    static let wordForm = only([:])

    /// The parts of a referral to be filled in: its referrer's alone, and only until it is handed in.
    static let unfinished = only(["draft": ["referrer"]])

    /// The manager's page on which the referral is confirmed. Those who see the whole case see it there as well.
    static let confirming = Sheet(
        """
                                      draft  handed-in  screening  listed  decided  anothers
        secretariat                   -      see        see        see     see      see
        sab-business-manager          -      see        see        see     see      see
        panel-chair                   -      see        see        see     see      see
        auditor                       -      see        see        see     see      see
        panel-member                  -      -          -          see     see      -
        withdrawn-member              -      -          -          -       -        -
        rsab-independent-chair        -      -          -          -       see      -
        statutory-partner-authority   -      -          -          -       see      -
        statutory-partner-health      -      -          -          -       see      -
        statutory-partner-police      -      -          -          -       see      -
        agency-lead                   -      -          -          -       see      -
        other-lead                    -      -          -          -       -        -
        rscp-chair                    -      -          -          -       -        -
        rscp-independent-scrutineer   -      -          -          -       -        -
        csp-chair                     -      -          -          -       -        -
        guest                         -      -          -          see     -        -
        past-guest                    -      -          -          -       -        -
        rsab-board                    -      -          -          -       -        -
        referrer                      -      -          -          -       -        -
        other-referrer                -      -          -          -       -        -
        quality-manager               -      see        see        see     see      -
        other-manager                 -      -          -          -       -        see
        agency-respondent             -      -          -          -       -        -
        other-respondent              -      -          -          -       -        -
        housing-respondent            -      -          -          -       -        -
        administrator                 -      -          -          -       -        -
        """)

    /// What NELFT was asked, and its answer.
    static let request = Sheet(
        """
                                      draft  handed-in  screening  listed  decided  anothers
        secretariat                   -      -          see        see     see      -
        sab-business-manager          -      -          see        see     see      -
        panel-chair                   -      -          see        see     see      -
        auditor                       -      -          see        see     see      -
        panel-member                  -      -          see        see     see      -
        withdrawn-member              -      -          -          -       -        -
        rsab-independent-chair        -      -          -          -       see      -
        statutory-partner-authority   -      -          -          -       see      -
        statutory-partner-health      -      -          -          -       see      -
        statutory-partner-police      -      -          -          -       see      -
        agency-lead                   -      -          -          -       see      -
        other-lead                    -      -          -          -       -        -
        rscp-chair                    -      -          -          -       -        -
        rscp-independent-scrutineer   -      -          -          -       -        -
        csp-chair                     -      -          -          -       -        -
        guest                         -      -          -          see     -        -
        past-guest                    -      -          -          -       -        -
        rsab-board                    -      -          -          -       -        -
        referrer                      -      -          -          -       -        -
        other-referrer                -      -          -          -       -        -
        quality-manager               -      -          -          -       -        -
        other-manager                 -      -          -          -       -        -
        agency-respondent             -      -          see        see     see      -
        other-respondent              -      -          -          -       -        -
        housing-respondent            -      -          -          -       -        -
        administrator                 -      -          -          -       -        -
        """)

    /// The letter to an agency that was asked: theirs who take the step, and who keep cases.
    static let letter = only([
        "screening": ["secretariat", "sab-business-manager"],
        "listed": ["secretariat", "sab-business-manager"],
        "decided": ["secretariat", "sab-business-manager"],
    ])

    /// What a guest has to declare first. This procedure asks for nothing, and sends its guest on to the case.
    static let invitation = only([:], on: ["listed": ["guest"]])

    /// The papers of a case one by one, to settle a position for each: this procedure asks for none.
    static let papers = only([:])

    /// An item of the next meeting's agenda: there is only one.
    static let item = only([
        "listed": [
            "secretariat", "sab-business-manager", "panel-chair", "auditor", "panel-member", "guest",
        ]
    ])

    /// Whose name or reference a person may come across anywhere: in a list, a search, an agenda, a log.
    static let known = Sheet(
        """
                                      draft  handed-in  screening  listed  decided  anothers
        secretariat                   -      see        see        see     see      see
        sab-business-manager          -      see        see        see     see      see
        panel-chair                   -      see        see        see     see      see
        auditor                       -      see        see        see     see      see
        panel-member                  -      -          see        see     see      -
        withdrawn-member              -      -          see        -       -        -
        rsab-independent-chair        -      -          -          -       see      -
        statutory-partner-authority   -      -          -          -       see      -
        statutory-partner-health      -      -          -          -       see      -
        statutory-partner-police      -      -          -          -       see      -
        agency-lead                   -      -          -          -       see      -
        other-lead                    -      -          -          -       -        -
        rscp-chair                    -      -          -          -       -        -
        rscp-independent-scrutineer   -      -          -          -       -        -
        csp-chair                     -      -          -          -       -        -
        guest                         -      -          -          see     -        -
        past-guest                    -      -          -          -       -        -
        rsab-board                    -      -          -          -       -        -
        referrer                      see    see        see        see     see      -
        other-referrer                -      -          -          -       -        see
        quality-manager               -      see        see        see     see      -
        other-manager                 -      -          -          -       -        see
        agency-respondent             -      -          see        see     see      -
        other-respondent              -      -          see        see     see      -
        housing-respondent            -      -          see        see     see      -
        administrator                 -      -          -          -       -        -
        """)

    /// Places of the partnership that are not one case's.
    static let places = Sheet(
        """
                                      work  procedure  referrals  log  meetings  people  record  looks  deadlines  calendar  rehearsal  preparing  word-forms  tracker  tracker-steps  former  oversight
        secretariat                   see   see        see        see  see       see     see     -      see        see       see        see        see         see      on             see    -
        sab-business-manager          see   see        see        see  see       -       see     -      see        see       see        -          see         see      on             see    -
        panel-chair                   see   see        -          see  see       -       -       -      see        see       -          see        -           -        -              see    -
        auditor                       see   see        -          see  see       -       see     see    see        see       -          see        -           -        -              see    -
        panel-member                  see   see        see        see  see       -       -       -      see        see       -          -          -           -        -              -    -
        withdrawn-member              see   see        see        see  see       -       -       -      see        see       -          -          -           -        -              -    -
        rsab-independent-chair        see   see        -          -    -         -       -       -      -          see       -          -          -           -        -              -    -
        statutory-partner-authority   see   see        -          -    -         -       -       -      -          see       -          -          -           -        -              -    -
        statutory-partner-health      see   see        -          -    -         -       -       -      -          see       -          -          -           -        -              -    -
        statutory-partner-police      see   see        -          -    -         -       -       -      -          see       -          -          -           -        -              -    -
        agency-lead                   see   see        -          -    -         -       -       -      -          see       -          -          -           -        -              -    -
        other-lead                    see   see        -          -    -         -       -       -      -          see       -          -          -           -        -              -    -
        rscp-chair                    see   see        -          -    -         -       -       -      -          see       -          -          -           -        -              -    -
        rscp-independent-scrutineer   see   see        -          -    -         -       -       -      -          see       -          -          -           -        -              -    -
        csp-chair                     see   see        see        -    -         -       -       -      -          see       -          -          -           -        -              -    -
        guest                         see   see        -          -    -         -       -       -      -          see       -          -          -           -        -              -    -
        past-guest                    see   see        -          -    -         -       -       -      -          see       -          -          -           -        -              -    -
        rsab-board                    see   see        -          -    -         -       -       -      -          see       -          -          -           -        -              -    -
        referrer                      see   see        see        -    -         -       -       -      -          see       -          -          -           -        -              -    -
        other-referrer                see   see        see        -    -         -       -       -      -          see       -          -          -           -        -              -    -
        quality-manager               see   see        -          -    -         -       -       -      -          see       -          -          -           -        -              -    -
        other-manager                 see   see        -          -    -         -       -       -      -          see       -          -          -           -        -              -    -
        agency-respondent             see   see        -          -    -         -       -       -      -          see       -          -          -           -        -              -    -
        other-respondent              see   see        -          -    -         -       -       -      -          see       -          -          -           -        -              -    -
        housing-respondent            see   see        -          -    -         -       -       -      -          see       -          -          -           -        -              -    -
        administrator                 see   see        -          -    -         see     -       -      -          see       -          -          -           -        -              -    -
        """)

    /// A sheet of the cases on which only these people are shown anything, or sent on.
    private static func only(
        _ shown: [String: [String]], on: [String: [String]] = [:]
    ) -> Sheet {
        let lines = wholeCase.people.sorted().map { person in
            let cells = wholeCase.columns.map { column in
                if shown[column]?.contains(person) == true { return "see" }
                return on[column]?.contains(person) == true ? "on" : "-"
            }
            return "\(person) \(cells.joined(separator: " "))"
        }
        return Sheet(([wholeCase.columns.joined(separator: " ")] + lines).joined(separator: "\n"))
    }
}

import Foundation
import ProcedureLibrary

/// A small sound pack on disk, to be spoiled in one place by each test; gone when the test is.
final class SoundPack {
    let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "packs-\(UUID().uuidString)")
        for (name, text) in Self.files { try write(name, text) }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    var path: String { root.path }
    var pack: String { root.appending(path: "north-1.0").path }

    func write(_ name: String, _ text: String) throws {
        let file = root.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(at: root.appending(path: name))
    }

    func text(_ name: String) throws -> String {
        try String(contentsOf: root.appending(path: name), encoding: .utf8)
    }

    /// Replaces the one place where a text stands; throws when there is none, or more.
    func change(_ name: String, _ old: String, to new: String) throws {
        let text = try text(name)
        guard text.components(separatedBy: old).count == 2 else { throw Misplaced(text: old) }
        try write(name, text.replacingOccurrences(of: old, with: new))
    }

    /// The line on which a text first stands.
    func line(_ name: String, of wanted: String) throws -> Int {
        let text = try text(name)
        guard let range = text.range(of: wanted) else { throw Misplaced(text: wanted) }
        return text[..<range.lowerBound].filter { $0 == "\n" }.count + 1
    }

    /// What is wrong with the folder, each as `file:line: wrong. cure.` beneath it.
    func faults() -> [String] {
        Library.check(path).map { $0.description.replacingOccurrences(of: path + "/", with: "") }
    }

    struct Misplaced: Error { let text: String }

    static let files = [
        "calendar/england.yaml": """
        calendar: england
        bankHolidays:
          - {day: 2026-12-25, name: Christmas Day}
          - {day: 2026-12-28, name: Boxing Day, substitute: true}
        """,
        "statute/act.yaml": """
        title: An Act
        in-force-from: 2015-04-01
        documents:
          act: An Act
        questions:
          died:
            asks: Has the person died?
            cite: {in: act, section: "1", says: Somebody has died.}
          neglect:
            asks: Is neglect known or suspected?
            kind: known-or-suspected
            beside: [account]
        criteria:
          review-duty:
            name: A review has to be held
            review: Review
            applies: {age: {at: incident, at-least: 18, under: 130}}
            when-it-does-not: The person was a child.
            test: {all: [{question: died}, {question: neglect}]}
            force: duty
            cite: {in: act, section: "1", says: Both are needed., authority: statute}
        """,
        "north-1.0/pack.yaml": """
        procedure: north-1.0
        partnership: north
        area: Borough of North
        title: North panel guidance
        version: "1.0"
        published: May 2026
        in-force-from: 2026-06-01
        review-due: 2027-06-01
        marking: OFFICIAL-SENSITIVE
        imports: [statute/act]
        documents:
          guidance: North guidance 1.0
        silences:
          - id: tie
            about: What happens on a tie.
            held-as: The chair settles it.
            cite: {in: guidance, section: "6", says: Nothing is said of ties., clauses: [NO-051]}
        """,
        "north-1.0/who.yaml": """
        agencies:
          nhs: {names: [{name: Old CCG}, {name: New ICB, from: 2022-07-01}], statutory-partner: true}
          police: {name: Police, statutory-partner: true}
          housing: {name: Housing, votes-with: police}
        sectors:
          health: {name: Health, agencies: [nhs]}
        roles:
          secretariat:
            name: Secretariat
            sees: every-case
            duties: [keep-cases, keep-meetings, keep-people]
          chair: {name: Chair, sees: every-case}
          member: {name: Member, sees: listed-cases, for-agency: true}
          assurer: {name: Assurer, sees: own-referrals}
        bodies:
          panel:
            name: The Panel
            chair: chair
            member-role: member
            members: [nhs, police, housing]
            quorum:
              rule: {all: [{sector: health}, {agency: police}, {share: [1, 2]}]}
              cite: {in: guidance, section: "3", says: Health and police attend., clauses: [NO-015]}
            voting:
              carried-by: nobody-against
              vetoes: [police]
              cite: {in: guidance, section: "6", says: One vote an agency.}
            meets: {every-months: 1, cite: {in: guidance, section: "2", says: Every month.}}
            interests: {cite: {in: guidance, section: "9", says: The chair rules.}}
        """,
        "north-1.0/asks.yaml": """
        questions:
          learning:
            asks: Could agencies learn from it?
            prompts: [Think of working together.]
        criteria:
          review-power:
            name: A review may be held
            review: Review
            test: {at-least: 1, of: [{criterion: review-duty}, {clearly: {question: learning}}]}
            force: power
            cite: {in: guidance, section: "7", says: Learning is enough., clauses: [NO-060]}
        """,
        "north-1.0/forms.yaml": """
        forms:
          referral-form:
            name: Referral
            sections:
              context:
                title: Context
                fields:
                  referral-date: {label: Date, type: date, required: true, means: referral-date}
                  incident-date: {label: Day, type: date, means: incident-date}
                  born: {label: Born, type: date, means: subject-birth-date}
                  urgent: {label: Urgent, type: yes-no}
                  why-urgent: {label: Why, type: long, when: {field: urgent, is: yes}}
                  account: {label: Account, type: long, sensitive: true, words: 300, clauses: [NO-118]}
                  setting: {label: Setting, type: choice, options: {home: Home, ward: Ward}}
                  manager: {label: Manager, type: person, role: assurer, means: quality-assurer}
                  others:
                    label: Others
                    type: group
                    add-another: Add another person
                    fields:
                      other-name: {label: Name, type: text}
          request-form:
            name: Request
            sections: {all: {title: All, fields: {asked-about: {label: Period, type: text}}}}
          reply-form:
            name: Reply
            sections: {all: {title: All, fields: {is-known: {label: Known, type: yes-no}}}}
        """,
        "north-1.0/steps.yaml": """
        pathway: review
        name: Review
        begins: [referral]
        steps:
          referral:
            name: Referral
            short: Referral
            by: [secretariat, member]
            form: referral-form
            cite: {in: guidance, section: "4", says: Anybody may refer., clauses: [NO-041]}
            outcomes:
              submitted: {name: Handed in, opens: [quality, {step: screening, when: always}]}
          quality:
            name: Quality
            short: Quality
            by: {named: quality-assurer}
            settle: true
            cite: {in: guidance, section: "4", says: A manager confirms.}
            outcomes:
              confirmed: {name: Confirmed, reason: false}
          screening:
            name: Screening
            short: Screening
            by: [secretariat]
            gather: {request: request-form, reply: reply-form, every-member-of: panel}
            cite: {in: guidance, section: "5", says: Partners answer.}
            outcomes:
              collated: {name: Collated, opens: [decision]}
          decision:
            name: Decision
            short: Panel
            by: {body: panel}
            decide: {body: panel, tests: [review-duty, review-power]}
            cite: {in: guidance, section: "6", says: The Panel decides.}
            outcomes:
              review: {name: Review, opens: [telling]}
              later: {name: Later, effect: defers}
              dispute: {name: Dispute, effect: escalates, opens: [agreement]}
          agreement:
            name: Agreement
            short: Agree
            by: {jointly: [chair, assurer]}
            settle: true
            cite: {in: guidance, section: "6", says: Disputes are settled.}
            outcomes:
              agreed: {name: Agreed, opens: [telling]}
          telling:
            name: Tell
            short: Tell
            by: [secretariat]
            tell: {family: {name: The family}}
            cite: {in: guidance, section: "8", says: The family is told.}
            outcomes:
              told: {name: Told, closes: case}
          progress:
            name: Progress
            short: Progress
            by: [secretariat]
            await: true
            on-request: true
            comes-back: 3m
            opens: {all: [{done: screening}, {not: {outcome: [decision, dispute]}}, {field: setting, is: home}]}
            cite: {in: guidance, section: "8", says: Progress is looked at.}
            outcomes:
              noted: {name: Noted}
        """,
        "north-1.0/limits.yaml": """
        limits:
          replies:
            name: Replies to the request
            who: every agency
            each-agency-at: screening
            pathways: [review]
            until: [screening.returned]
            modality: must
            warn-before: 2wd
            cite: {in: guidance, section: "5", says: Ten working days., clauses: [NO-090]}
            readings:
              sent: {from: [screening.sent], within: 10wd, written: 10 working days}
          papers:
            name: Papers
            who: the secretariat
            until: [telling.told-family]
            cite: {in: guidance, section: "5", says: In time.}
            readings:
              early: {from: [incident], within: {not-before: 7wd, within: 10wd}, written: 7 to 10 days}
              meeting: {from: [referral.done, quality.confirmed], from-the-last: true, next-meeting: panel, written: the next meeting}
              prompt: {from: [referral.opened], unnumbered: true, written: promptly}
              ahead: {from: [decision.held], before: 5wd, written: 5 days before}
        """,
        "north-1.0/letters.yaml": """
        letters:
          outcome:
            name: Outcome
            tells: [{step: telling, to: [family]}]
            to: The family
            cite: {in: guidance, section: "8", says: The family is told.}
            text: |
              # What was decided about {{subject}}

              {{outcome}}, because {{reason}}.
          request:
            name: Request
            asks: [screening]
            text: Please answer by {{due day}}.
          receipt:
            name: Receipt
            at: [referral]
            to: The referrer
            text: Thank you for your referral {{reference}}.
        """,
    ]
}

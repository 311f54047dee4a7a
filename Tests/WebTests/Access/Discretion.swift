import CaseReview
import Foundation
import Office
import Testing

@testable import Web

extension Cast {
    /// What the access table calls somebody: their identifier without the partnership.
    func shortName(of member: Member) -> String {
        String(member.id.rawValue.dropFirst("\(partnership)-".count))
    }
}

extension TestSite.Premises {
    /// The case that stands in a column of the access table.
    func matter(_ column: String) -> Docket.Matter? {
        switch column {
        case "draft": docket.draft
        case "handed-in": docket.handedIn
        case "screening": docket.screening
        case "listed": docket.listed
        case "decided": docket.decided
        case "anothers": docket.anothers
        default: nil
        }
    }
}

extension TestSite.Premises {
    /// The file that was attached to a case by "nelft" or by the "referrer"; "none" where there is none.
    func file(_ whose: String, of matter: Docket.Matter) throws -> FileID {
        let agency = AgencyID(whose)
        let files = try office.load(matter.id).files
        return files.first { $0.agency == (whose == "referrer" ? nil : agency) }?.id ?? "none"
    }
}

extension TestSite {
    /// An address of a case, with everything filled in.
    func address(
        of path: String, _ filling: [String: String], _ column: String,
        in partnership: String = "redbridge", of premises: Premises? = nil
    ) throws -> String {
        let premises = premises ?? here
        let matter = try #require(premises.matter(column))
        var all = filling
        all["partnership"] = partnership
        all["case"] = matter.id.rawValue
        all["meeting"] = premises.docket.meeting.rawValue
        all["person"] = try premises.cast.member("other-manager").id.rawValue
        if let whose = filling["file"] {
            all["file"] = try premises.file(whose, of: matter).rawValue
        }
        return Route.get(path, for: .here) { _ in .nothing }.address(all)
    }

    /// An address of a place of a partnership.
    func address(
        of path: String, at meeting: MeetingID, in partnership: String = "redbridge"
    ) throws -> String {
        let person = partnership == "redbridge" ? here.cast : elsewhere.cast
        let docket = partnership == "redbridge" ? here.docket : elsewhere.docket
        return Route.get(path, for: .here) { _ in .nothing }.address([
            "partnership": partnership, "meeting": meeting.rawValue, "pathway": "adult",
            "former": docket.former.id.rawValue, "request": docket.request.rawValue,
            "body": "one-panel", "paper": "pack", "action": "newsletter", "line": "new-referrals",
            "letter": "receipt", "kind": "meeting-planned",
            "person": try person.member("other-manager").id.rawValue,
        ])
    }

    /// The column of the access table in which a case stands.
    func column(of matter: Docket.Matter) -> String {
        AccessTable.known.columns.first { here.matter($0)?.id == matter.id } ?? ""
    }

    /// The bytes that went out give away no case that the table keeps from this person.
    func expectDiscretion(_ answered: Visitor.Answered, towards name: String, at path: String)
        throws
    {
        for column in AccessTable.known.columns {
            guard try !AccessTable.known.shows(column, to: name), let matter = here.matter(column)
            else { continue }
            for words in [matter.surname, matter.reference] where answered.body.contains(words) {
                Issue.record("\(name) reads of the case \(column) at \(path)")
            }
        }
        if try AccessTable.places.status(of: "former", for: name) == 404 {
            for words in [here.docket.former.surname, here.docket.former.reference]
            where answered.body.contains(words) {
                Issue.record("\(name) reads of a former case at \(path)")
            }
        }
        expectNothingOfElsewhere(in: answered)
        #expect(answered.faults.isEmpty)
    }

    func expectNothingOfElsewhere(in answered: Visitor.Answered) {
        for name in elsewhere.docket.surnames where answered.body.contains(name) {
            Issue.record("a case of another partnership is named")
        }
        #expect(answered.faults.isEmpty)
    }
}

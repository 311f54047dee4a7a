import Clauses
import Foundation
import ProcedureLibrary

/// Two partnerships' packs in a folder of their own: a pack that ships, and the same under an invented name.
enum Packs {
    /// Read once: reading and proving the packs takes longer than any one test.
    static let library = Result { try read(changing: { $0 }) }

    /// The same, but readers of the panel's papers declare something first and wait until the papers are circulated to
    /// them, each paper needs a position on freedom of information, and the business manager keeps the meetings and not the cases.
    static let confidential = Result { try read(changing: confiding) }

    /// The same, with a line for matters arising on every agenda.
    static let lookingBack = Result {
        try read(changing: {
            $0.replacing(
                "    guests:",
                with: "    agenda: [{id: matters, name: Matters arising, holds: matters-arising}]\n    guests:")
        })
    }

    /// The same, but the panel's chair has a vice chair, and so has the chair of a body that is beside it.
    static let withViceChairs = Result { try read(changing: addingViceChairs) }

    /// The same, but the panel's chair stays until there is a successor.
    static let stayingChair = Result {
        try read(changing: { who in
            let rule = "{in: guidance, section: \"5\", says: Made up., clauses: [RB-015]}"
            return who.replacing(
                "  panel-chair:\n", with: "  panel-chair:\n    until-succeeded: \(rule)\n",
                maxReplacements: 1)
        })
    }

    /// The same, with one agency more, which is a member of no body.
    static let withOneMoreAgency = Result {
        try read(changing: addingAgency)
    }

    /// That one, with a request that can be put to the agencies again once they have answered.
    static let askingAgain = Result {
        let ends = "outcomes: {collated: {name: Collated and shared, reason: false, opens: [panel]}}"
        let orAgain = ends.replacing("}}", with: "}, again: {name: To be asked again, opens: [screening]}}")
        return try read(changing: addingAgency) { $0.replacing(ends, with: orAgain) }
    }

    private static func addingAgency(_ who: String) -> String {
        who.replacing("  dwp: {", with: "  lifeboat-house: {name: The Lifeboat House}\n  dwp: {")
    }

    private static func addingViceChairs(_ who: String) -> String {
        let roles = """
              vice-chair: {name: Panel vice chair, sees: every-case, for-agency: true}
              quality-group-chair: {name: Chair of the quality group, sees: listed-cases, for-agency: true}
              quality-group-vice-chair: {name: Its vice chair, sees: listed-cases, for-agency: true}
              panel-member:

            """
        let group = """
            bodies:
              quality-group:
                name: Quality group
                chair: quality-group-chair
                chair-succession: [quality-group-vice-chair]
                members: [bhrut]
                quorum: {not-stated: Made up.}
                voting: {not-stated: Made up.}
                meets: {not-stated: Made up.}

            """
        let chair = "    chair: panel-chair\n"
        return who.replacing("  panel-member:\n", with: roles, maxReplacements: 1)
            .replacing("bodies:\n", with: group, maxReplacements: 1)
            .replacing(chair, with: chair + "    chair-succession: [vice-chair]\n")
    }

    private static func confiding(_ who: String) -> String {
        let papers = """
                papers:
                  declaration:
                    text: I keep these papers to myself.
                    cite: {in: guidance, section: "5", says: Made up., authority: recommended}
                  circulation: {cite: {in: guidance, section: "5", says: Made up., authority: recommended}}
                  freedom-of-information:
                    marking: in confidence, not for publication
                    exemptions: ["section 41"]
                    cite: {in: guidance, section: "5", says: Made up., authority: recommended}
                guests:
            """
        return who.replacing("    guests:", with: papers)
            .replacing("duties: [keep-cases]", with: "duties: [keep-meetings]")
    }

    private static func read(
        changing who: (String) -> String, and adult: (String) -> String = { $0 }
    ) throws -> Library {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "onepanel-packs-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = FileManager.default
        let shipped = URL(filePath: Shipped.folder("Procedures"))
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["statute", "calendar", "redbridge-1.5"] {
            try files.copyItem(at: shipped.appending(path: name), to: folder.appending(path: name))
        }
        try rewrite(folder.appending(path: "redbridge-1.5/who.yaml"), who)
        try rewrite(folder.appending(path: "redbridge-1.5/steps/adult.yaml"), adult)
        let elsewhere = folder.appending(path: "elsewhere-1.5")
        try files.copyItem(at: shipped.appending(path: "redbridge-1.5"), to: elsewhere)
        try rename(everythingIn: elsewhere)
        return try Library(folder: folder.path)
    }

    private static func rename(everythingIn folder: URL) throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        for name in names where name.hasSuffix(".yaml") {
            let file = folder.appending(path: name)
            try rewrite(file) {
                $0.replacing("redbridge", with: "elsewhere").replacing("Redbridge", with: "Elsewhere")
            }
        }
    }

    private static func rewrite(_ file: URL, _ change: (String) -> String) throws {
        try Data(change(try String(contentsOf: file, encoding: .utf8)).utf8).write(to: file)
    }
}

import CaseReview
import Clauses
import Office
import ProcedureLibrary
import Testing

/// A procedure that nobody has: it is written as a folder, and nothing in `Sources` knows of it.
enum Invented {
    static func library() throws -> Library {
        let pack = Shipped.folder("Tests/Packs/northmere-1")
        return Library(
            procedures: [try Library.procedure(inPack: pack)],
            calendar: try Shipped.library().calendar)
    }

    static func procedure() throws -> Procedure {
        try #require(try library().procedures.first)
    }
}

@Suite struct `A sixth partnership joins by writing a folder` {
    @Test(arguments: Shipped.scenarios(in: "Tests/Packs/rehearsals"))
    func `its rehearsals come out as its leaflet says`(_ file: String) throws {
        let library = try Invented.library()
        let scenario = try Scenario(file: file) { library.procedure($0) }
        #expect(try rehearse(scenario, with: library).unmet == [])
    }

    @Test func `it can be explained, drawn and compared like any other`() throws {
        let procedure = try Invented.procedure()
        let text = Explanation(procedure).text
        #expect(text.contains("by the end of the month after that of “Learning Forum”: considered"))
        #expect(text.contains("Comes back after 3 months"))
        for pathway in procedure.pathways {
            #expect(PathwayDrawing(pathway).svg.contains(pathway.name))
        }
        #expect(try Difference(procedure, procedure).rules == [])
    }

    @Test(
        arguments: [
            ([.county, .schools, .fire, .housing], true), ([.health, .schools, .fire, .hospice], true),
            ([.police, .schools, .fire, .hospice], false), ([.county, .schools, .fire], false),
        ] as [([AgencyID], Bool)])
    func `half the agencies, with either of two of them, are a quorum`(
        agencies: [AgencyID], isQuorate: Bool
    ) throws {
        let procedure = try Invented.procedure()
        let body = try #require(procedure.bodies["forum"])
        let now = Moment(day: try #require(Day(iso: "2026-03-12")), hour: 10, minute: 0)
        let here = agencies.map {
            Attendance(
                id: $0.rawValue, name: "A member", person: nil, agency: $0, capacity: .member,
                arrived: now)
        }
        let room = Room(here, without: RuledOut(), of: body, under: procedure)
        #expect(room.quorum().allowsDecision == isQuorate)
    }
}

extension AgencyID {
    fileprivate static let county: Self = "county"
    fileprivate static let health: Self = "health-board"
    fileprivate static let police: Self = "constabulary"
    fileprivate static let schools: Self = "schools"
    fileprivate static let fire: Self = "fire"
    fileprivate static let hospice: Self = "hospice"
    fileprivate static let housing: Self = "housing"
}

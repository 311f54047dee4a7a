import CaseReview
import Foundation
import ProcedureLibrary
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct `Drawing a pathway` {
    private func drawing(_ change: (SoundPack) throws -> Void = { _ in }) throws -> String {
        let pack = try SoundPack()
        try change(pack)
        let procedure = try Library.procedure(inPack: pack.pack)
        return PathwayDrawing(try #require(procedure.pathways.first)).svg
    }

    @Test func `the picture is sound XML with a box for each step`() throws {
        let svg = try drawing()
        #expect(XMLParser(data: Data(svg.utf8)).parse())
        #expect(svg.components(separatedBy: "<rect").count - 1 == 7)
        for step in ["Referral", "Quality", "Screening", "Decision", "Agreement", "Tell"] {
            #expect(svg.contains(">\(step)</text>"), "\(step)")
        }
    }

    @Test func `there is one arrow for each step that another opens`() throws {
        #expect(try drawing().components(separatedBy: "marker-end").count - 1 == 6)
    }

    @Test func `names cannot break out of the picture`() throws {
        let svg = try drawing { pack in
            try pack.change(
                "north-1.0/steps.yaml", "name: Quality\n", to: "name: '<b>\"A\" & B</b>'\n")
        }
        #expect(XMLParser(data: Data(svg.utf8)).parse())
        #expect(svg.contains("&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;"))
        #expect(!svg.contains("<b>"))
    }

    @Test func `a step that goes back is drawn around the side`() throws {
        let svg = try drawing { pack in
            try pack.change(
                "north-1.0/steps.yaml", "collated: {name: Collated, opens: [decision]}",
                to: "collated: {name: Collated, opens: [decision, referral]}")
        }
        #expect(svg.components(separatedBy: "marker-end").count - 1 == 7)
        #expect(XMLParser(data: Data(svg.utf8)).parse())
    }
}

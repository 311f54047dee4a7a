import CaseReview
import Foundation
import ProcedureLibrary
import Testing

@Suite struct `The packs that ship` {
    private var folder: String {
        URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Procedures").path
    }

    @Test func `are explained with how an outcome is told and how long a meeting lasts`() throws {
        let text = Explanation(try Library.procedure(inPack: folder + "/wolverhampton-2019")).text
        #expect(text.contains("Told as “No review is held.”"))
        #expect(text.contains("Length of a meeting: 2 hours 30 minutes"))
    }

    @Test func `every pack, law and calendar is sound`() {
        #expect(Library.check(folder).map(\.description) == [])
    }

    @Test func `each can be explained and drawn`() throws {
        for procedure in try Library(folder: folder).procedures {
            let explanation = Explanation(procedure)
            #expect(!explanation.text.isEmpty)
            #expect(try explanation.json().contains("\"\(procedure.id)\""))
            for pathway in procedure.pathways {
                #expect(PathwayDrawing(pathway).svg.contains("</svg>"))
            }
        }
    }
}

import CaseReview
import HTML
import Office
import ProcedureLibrary

/// One pathway of the procedure drawn; under its name with `.svg` at the end, the drawing alone, to print for a wall.
struct DrawingPage {
    private let visit: Visit
    private let pathway: Pathway
    private let isAlone: Bool

    init(_ visit: Visit) throws {
        self.visit = visit
        let name = visit.parameter("pathway")
        isAlone = name.hasSuffix(".svg")
        let id = PathwayID(isAlone ? String(name.dropLast(4)) : name)
        guard let pathway = try visit.here().procedure.pathway(id) else {
            throw OfficeFailure.notFound
        }
        self.pathway = pathway
    }

    func reply() -> Reply {
        isAlone
            ? .file(
                Array(PathwayDrawing(pathway).svg.utf8), type: "image/svg+xml",
                name: "\(pathway.id).svg")
            : page
    }

    private var page: Reply {
        let procedure = visit.link("procedure")
        let drawing = "\(procedure)/drawings/\(pathway.id).svg"
        return visit.page(
            "\(pathway.name), drawn", crumbs: [Link("The procedure", href: procedure)]
        ) { w in
            w.h1("\(pathway.name), drawn")
            w.p { w in
                w.text("Each box is a step, and each arrow an outcome that opens another. ")
                w.text("A broken line: it opens by itself, or is begun on request. ")
                w.text("A thick line: it may close the case. ")
                w.a("The same in words", href: "\(procedure)#pathway-\(pathway.id)")
                w.text(". ")
                w.a("The drawing alone, to print", href: drawing)
                w.text(".")
            }
            w.div(.class("picture"), .attribute("tabindex", "0"), .role("region"), label) { w in
                w.void(
                    "img", .attribute("src", drawing),
                    .attribute(
                        "alt", "The steps of \(pathway.name) and what leads from one to another"))
            }
        }
    }

    private var label: Attribute { .aria("label", "The drawing") }
}

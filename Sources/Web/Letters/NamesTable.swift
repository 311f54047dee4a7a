import CaseReview
import HTML

/// The names that a text can use, what each stands for, and an example.
struct NamesTable<Name: TemplateName>: Pattern {
    let names: [Name]
    let caption: String

    func write(into w: inout Writer) {
        w.append(
            Table(
                caption: caption, columns: ["Name", "Stands for", "Example"],
                rows: names.map { name in
                    [.text("{{\(name.rawValue)}}"), .text(name.meaning), .text(name.example)]
                }, isCaptionHidden: true, id: "names"))
    }
}

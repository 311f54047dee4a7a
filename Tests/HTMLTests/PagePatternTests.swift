import HTML
import Testing

struct PagePatternTests {
    private func markup(_ pattern: some Pattern) -> String { Fragment.pattern(pattern).string }

    @Test func `every action of a summary list says what it changes`() {
        let list = SummaryList([
            .init("Date of death", text: nil, actions: [Link("Add", href: "/d")]),
            .init("Name", "A <b>", actions: [Link("Change", href: "/n", subject: "the name")]),
        ])
        let page = markup(list)
        #expect(page.contains(#"Add<span class="visually-hidden"> date of death</span></a>"#))
        #expect(page.contains(#"Change<span class="visually-hidden"> the name</span></a>"#))
        #expect(page.contains("Not given") && page.contains("A &lt;b&gt;"))
    }

    @Test func `a task is described by its hint and its tag and is no link before its time`() {
        let page = markup(
            TaskList([
                .init("Ask", href: "/a", hint: "5 of 9", tag: Tag("Late", .late)),
                .init("Meet", tag: Tag("Not yet")),
            ]))
        let read = MarkupReader(page)
        #expect(read.named("a").map { $0.attributes["aria-describedby"] } == ["task-1-hint task-1-tag"])
        #expect(Set(read.references).isSubset(of: read.ids))
        #expect(page.contains("<span>Meet</span>"))
    }

    @Test func `a table scrolls in a region that has a name and takes the focus`() {
        let table = Table(
            caption: "Limits", columns: ["What", .init("Days", isNumeric: true)],
            rows: [["Notify", "5"], ["Publish"]])
        let read = MarkupReader(markup(table))
        #expect(read.elements.first?.attributes["tabindex"] == "0")
        #expect(read.elements.first?.attributes["aria-labelledby"] == "table-caption")
        #expect(read.ids.contains("table-caption"))
        #expect(read.named("th").map { $0.attributes["scope"] } == ["col", "col", "row", "row"])
        #expect(read.named("td").map { $0.attributes["class"] } == ["numeric", "numeric"])
    }

    @Test func `long lists lead to their first, last and neighbouring pages`() {
        let links = MarkupReader(markup(Pagination(page: 6, of: 20) { "?p=\($0)" })).named("a")
        #expect(
            links.compactMap { $0.attributes["href"] }
                == ["?p=5", "?p=1", "?p=5", "?p=6", "?p=7", "?p=20", "?p=7"])
        #expect(links.filter { $0.attributes["aria-current"] == "page" }.count == 1)
        #expect(markup(Pagination(page: 1, of: 1) { "?p=\($0)" }).isEmpty)
        #expect(markup(Pagination(page: 1, of: 0) { "?p=\($0)" }).isEmpty)
        #expect(!markup(Pagination(page: 1, of: 2) { "?p=\($0)" }).contains("…"))
    }

    @Test func `good news is announced and important news is a named region`() {
        let success = MarkupReader(markup(NotificationBanner(.success, "Sent")))
        let important = MarkupReader(markup(NotificationBanner(.important, "Read", id: "b")))
        #expect(success.elements.first?.attributes["role"] == "alert")
        #expect(important.elements.first?.attributes["role"] == "region")
        #expect(important.elements.first?.attributes["tabindex"] == nil)
        #expect(Set(important.references).isSubset(of: important.ids))
    }

    @Test func `a warning is heard as a warning and its mark is not heard`() {
        let page = markup(WarningText("It cannot be changed"))
        #expect(page.contains(#"aria-hidden="true">!</span>"#))
        #expect(page.contains("Warning: </span>It cannot be changed"))
    }

    @Test func `a picture says in words what it shows`() {
        let picture = SVG(
            id: "way", title: "The <way>", description: "Two steps", width: 10.5, height: 4
        ) { d in
            d.group(classes: "step done", title: "Refer") { d in
                d.rect(x: 0, y: 0.25, width: 3, height: 2)
                d.text("A&B", x: 1, y: 1)
            }
        }
        let page = markup(picture)
        let read = MarkupReader(page)
        #expect(read.elements.first?.attributes["role"] == "img")
        #expect(read.elements.first?.attributes["viewBox"] == "0 0 10.5 4")
        #expect(read.references == ["way-title", "way-desc"])
        #expect(Set(read.references).isSubset(of: read.ids))
        #expect(page.contains("The &lt;way&gt;") && page.contains("A&amp;B"))
    }

    @Test func `a tally says its counts in numbers and never overflows its bar`() {
        let page = markup(Tally([.init("For", 9, .done), .init("Against", 0)], of: 6))
        #expect(page.contains(#"<span class="tally-count">9</span>"#))
        let widths = MarkupReader(page).named("rect").map { $0.attributes["width"] }
        #expect(widths == ["100", "0"])
    }

    @Test func `a timeline has its dates for people and for machines`() {
        let page = markup(
            Timeline([.init("Referred", date: "3 March 2026", datetime: "2026-03-03")]))
        #expect(page.contains(#"<time datetime="2026-03-03">3 March 2026</time>"#))
        #expect(page.contains("<h3"))
    }
}

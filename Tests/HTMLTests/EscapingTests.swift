import HTML
import Testing

struct EscapingTests {
    private func written(_ build: (inout Writer) -> Void) -> String { Fragment(build).string }

    @Test func `a script in somebody's words is shown and never run`() {
        let markup = written { $0.p("<script>alert('a & b')</script>") }
        #expect(markup == "<p>&lt;script&gt;alert('a &amp; b')&lt;/script&gt;</p>")
    }

    @Test func `a quotation mark cannot end an attribute`() {
        let markup = written { $0.div(.data("x", #"" onclick="alert(1)"#)) { _ in } }
        #expect(markup == #"<div data-x="&quot; onclick=&quot;alert(1)"></div>"#)
        #expect(MarkupReader(markup).elements.first?.attributes.keys.sorted() == ["data-x"])
    }

    @Test func `words that look escaped already are shown as they were typed`() {
        #expect(written { $0.text("&lt;") } == "&amp;lt;")
    }

    @Test func `control characters go and every kind of line break stays`() {
        let typed = "a\u{0}b\u{8}c\td\r\ne\rf\u{B}g\u{1B}[0m"
        #expect(written { $0.text(typed) } == "abc\td\ne\nf\ng[0m")
    }

    @Test func `letters of other languages are left alone`() {
        #expect(written { $0.text("Siân Ó’Néill 李 🕯️") } == "Siân Ó’Néill 李 🕯️")
    }

    @Test func `only an address that cannot run a script is followed`() {
        let kept = [
            "/cases/7", "cases?page=2#a", "#main", "?q=a:b", "./a:b", "../x", "", "//host/x",
            "http://a.example", "HTTPS://a.example/?a=1", "mailto:a@b.example",
        ]
        let refused = [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:x", "java\tscript:x",
            "java\nscript:x", "\u{1}javascript:x", "java\u{0}script:x", "data:text/html,x",
            "vbscript:x", "file:///etc", "\u{A0}javascript:x", "ftp://a.example",
        ]
        for address in kept { #expect(written { $0.a("x", href: address) } == link(address)) }
        for address in refused { #expect(written { $0.a("x", href: address) } == link("#")) }
    }

    private func link(_ address: String) -> String { "<a href=\"\(address)\">x</a>" }

    @Test func `an address is checked under whatever name it comes`() {
        let address = "javascript:x"
        let markup = written { w in
            w.form(action: address) { _ in }
            w.void("img", .src(address))
            w.button("x", .attribute("FormAction", address))
        }
        #expect(!markup.contains("javascript"))
    }

    @Test func `an event handler or a style never reaches the page`() {
        let markup = written {
            $0.div(.attribute("onclick", "x()"), .attribute("STYLE", "x"), .flag("onload")) { _ in }
        }
        #expect(markup == "<div></div>")
    }

    @Test func `an attribute without a value and a flag that is false are left out`() {
        let markup = written {
            $0.input(.class(nil), .checked(false), .disabled(), .aria("label", nil), .value(""))
        }
        #expect(markup == #"<input disabled value="">"#)
    }

    @Test func `a literal is a fragment and what is put into it is escaped`() {
        let name = "<b>"
        let fragment: Fragment = "Case of \(name)"
        #expect(fragment.string == "Case of &lt;b&gt;")
    }

    @Test func `typed text keeps its paragraphs and its line breaks`() {
        let typed = "\r\nOne\r\nline <two>\r\n \r\n\r\nThree\n"
        #expect(
            written { $0.paragraphs(of: typed) }
                == "<p>One<br>line &lt;two&gt;</p><p>Three</p>")
        #expect(written { $0.paragraphs(of: " \n\n") }.isEmpty)
    }

    @Test func `a long statement goes through whole`() {
        let statement = String(repeating: "She was seen & sent home. ", count: 4_000)
        let markup = written { $0.text(statement) }
        #expect(MarkupReader.unescape(markup) == statement)
    }

    @Test func `measures are written without exponents and with at most two decimals`() {
        let expected: [(Double, String)] = [
            (0, "0"), (12, "12"), (12.5, "12.5"), (0.05, "0.05"), (-3.14159, "-3.14"),
            (0.999, "1"), (1e-7, "0"), (1e30, "1000000000"), (.nan, "0"), (.infinity, "0"),
        ]
        for (measure, text) in expected {
            #expect(written { $0.void("x", .attribute("d", measure)) } == "<x d=\"\(text)\">")
        }
    }
}

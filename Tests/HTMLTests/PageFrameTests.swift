import HTML
import Testing

struct PageFrameTests {
    private var frame: PageFrame {
        var frame = PageFrame(
            title: "Cases <1>", serviceName: "Service", stylesheet: "/a.css", script: "/a.js")
        frame.demonstration = "Made up"
        frame.marking = "OFFICIAL-SENSITIVE"
        frame.navigation = [
            NavigationLink("Cases", href: "/c", isCurrent: true), NavigationLink("Meet", href: "/m"),
        ]
        frame.signedIn = "A. Person"
        frame.signOut = Fragment { w in w.form(action: "/out") { $0.button("Sign out") } }
        frame.stay = StayingSignedIn(
            idleSeconds: 900, warnSeconds: 60, keepAliveHref: "/k", signInHref: "/in", token: "t\"")
        return frame
    }

    @Test func `a page is a whole document in British English with one main matter`() {
        let page = frame.page { $0.h1("Cases") }.string
        let read = MarkupReader(page)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"))
        #expect(page.contains("<title>Cases &lt;1&gt; – Service</title>"))
        #expect(read.named("main").count == 1 && read.named("h1").count == 1)
        #expect(Set(read.ids).count == read.ids.count)
    }

    @Test func `the first thing the keyboard meets leads past the header`() {
        let read = MarkupReader(frame.page { _ in }.string)
        #expect(read.named("a").first?.attributes["href"] == "#main")
        #expect(read.named("main").first?.attributes["id"] == "main")
        #expect(read.named("main").first?.attributes["tabindex"] == "-1")
    }

    @Test func `no script or style stands in the page itself`() {
        let page = frame.page { _ in }.string
        #expect(page.contains(#"<script src="/a.js" defer></script>"#))
        #expect(!page.contains("<style") && !page.contains("style=") && !page.contains(" on"))
    }

    @Test func `the demonstration and the marking are said and who is signed in is named`() {
        let page = frame.page { _ in }.string
        #expect(page.contains("<p>Made up</p>"))
        #expect(page.contains(#"<p class="marking">OFFICIAL-SENSITIVE</p>"#))
        #expect(page.contains(#"Signed in as </span>A. Person"#))
        #expect(page.contains("Sign out"))
        let current = MarkupReader(page).elements.filter { $0.attributes["aria-current"] != nil }
        #expect(current.map { $0.attributes["href"] } == ["/c"])
    }

    @Test func `the script finds its times and its token`() {
        let read = MarkupReader(frame.page { _ in }.string)
        let body = read.named("body").first?.attributes
        #expect(body?["data-idle-seconds"] == "900" && body?["data-warn-seconds"] == "60")
        #expect(body?["data-keepalive-href"] == "/k" && body?["data-sign-in-href"] == "/in")
        let token = read.named("meta").first { $0.attributes["name"] == "csrf-token" }
        #expect(token?.attributes["content"] == "t\"")
    }

    @Test func `a page for somebody not signed in says nothing of signing out`() {
        let page = PageFrame(title: "T", serviceName: "S", stylesheet: "/a.css").page { _ in }
        for word in ["idle", "csrf", "Signed in", "<script", "<nav", "demonstration", "marking"] {
            #expect(!page.string.contains(word))
        }
    }

    @Test func `a form sent back says so in the tab`() {
        var frame = frame
        frame.hasProblems = true
        #expect(frame.page { _ in }.string.contains("<title>Error: Cases"))
    }
}

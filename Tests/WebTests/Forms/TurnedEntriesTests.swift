import Testing

@testable import Web

@Suite struct `Marks that turn the direction of reading` {
    @Test func `are left out of an entry of one line, and stay in a password`() {
        let form = FormData(urlEncoded: Array("name=Cal%20%E2%80%AEdlonrA&words=a%E2%80%AE%0Ab".utf8))
        #expect(form.text("name") == "Cal dlonrA")
        #expect(form.exact("name") == "Cal \u{202E}dlonrA")
        #expect(form.text("words") == "a\u{202E}\nb", "words of several lines are as they were typed")
    }
}

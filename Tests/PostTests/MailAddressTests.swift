import Post
import Testing

@Suite struct `An e-mail address` {
    @Test(arguments: [
        "ana@example.org", "ana.o'blake+panel@mail.example.gov.uk", "a@localhost", "x_y-z@1.example",
    ])
    func `of the plain form is one`(_ text: String) {
        #expect(MailAddress(text)?.text == text)
    }

    @Test(arguments: [
        "", "ana", "@example.org", "ana@", "ana@@example.org", "ana blake@example.org",
        "ana@example.org\r\nRCPT TO:<e@example.org>", "ana@example.org>", "<ana@example.org>",
        "ana.@example.org", ".ana@example.org", "a..b@example.org", "ana@-example.org",
        "ana@example..org", "\"ana b\"@example.org", "анна@example.org", "ana@exämple.org",
        "ana@example.org,b@example.org", "ana@[127.0.0.1]", "ana\u{0}@example.org",
    ])
    func `that could mean more than an address is none`(_ text: String) {
        #expect(MailAddress(text) == nil)
    }

    @Test func `of more than the lengths that servers take is none`() {
        #expect(MailAddress(String(repeating: "a", count: 65) + "@example.org") == nil)
        #expect(MailAddress("a@" + String(repeating: "b.", count: 130) + "org") == nil)
    }

    @Test func `never prints itself`() throws {
        let address = try #require(MailAddress("ana@example.org"))
        for text in ["\(address)", String(reflecting: address), "\(Mailbox(name: "", address: address))"] {
            #expect(!text.contains("ana"))
        }
        var dumped = ""
        dump(address, to: &dumped)
        #expect(!dumped.contains("ana"))
    }
}

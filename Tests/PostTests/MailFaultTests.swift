import Post
import Testing

@Suite struct `A fault of the mail` {
    @Test(arguments: [
        MailFault.reply(550), .noSuchServer, .noAnswer, .timedOut, .brokenOff, .unanswered, .noTLS, .certificate,
        .handshake, .login, .trustFile, .other(56),
    ])
    func `is stored as a word and read back`(_ fault: MailFault) {
        #expect(!fault.code.isEmpty)
        #expect(MailFault(code: fault.code) == fault)
    }

    @Test func `of no known word is none`() {
        #expect(MailFault(code: "reply-ana") == nil)
        #expect(MailFault(code: "") == nil)
    }
}

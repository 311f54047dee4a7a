import Testing

@testable import Identity

@Suite struct `Choosing a password` {
    private func refusal(_ password: String) -> PasswordRefusal? {
        do {
            try PasswordRules.check(password, email: Office.email)
            return nil
        } catch { return error }
    }

    @Test(arguments: [
        "plum thistle harbour", "749302857164", "wq8!kLz0#pTv", "abc-749302857164-xy",
        "ŵyneb glas y môr", "my password is a long one",
    ])
    func `a long one that is hard to guess is taken`(password: String) {
        #expect(refusal(password) == nil)
    }

    @Test(arguments: [
        "Password1234!", "P@ssw0rd1234", "passwordpassword", "qwertyuiop12", "Summer2026!!",
        "123456789012", "aaaaaaaaaaaa", "abababababab", "safeguarding1", "Welcome12345",
        "abcdefghijkl", "lkjhgfdsapoi", "zyxwvutsrqpo", "london london",
    ])
    func `a common one is refused`(password: String) {
        #expect(refusal(password) == .tooCommon)
    }

    @Test func `eleven characters are too few, also when they are many bytes`() {
        #expect(refusal("ôêŵîôêŵîxyz") == .tooShort)
        #expect(refusal("plumthistl") == .tooShort)
    }

    @Test func `more than a thousand bytes are too many`() {
        let thousand = String(repeating: "plum-thist", count: 100)
        #expect(refusal(thousand) == nil)
        #expect(refusal(thousand + "x") == .tooLong)
    }

    @Test(arguments: ["my W.Quartermaine 77", "x" + Office.email + "y"])
    func `one with the person's e-mail address in it is refused`(password: String) {
        #expect(refusal(password) == .containsEmail)
    }

    @Test func `every refusal has a sentence`() {
        for refusal in PasswordRefusal.allCases { #expect(refusal.sentence.count > 15) }
        for refusal in PeopleRefusal.allCases { #expect(refusal.sentence.count > 15) }
    }
}

/// Why a new password is not taken.
public enum PasswordRefusal: Error, Hashable, Sendable, CaseIterable {
    case tooShort, tooLong, tooCommon, containsEmail

    /// What the person can do about it.
    public var sentence: String {
        switch self {
        case .tooShort: "Enter a password of at least \(PasswordRules.fewestCharacters) characters"
        case .tooLong: "Enter a shorter password"
        case .tooCommon: "Enter a password that is harder to guess, such as three random words"
        case .containsEmail: "Enter a password that does not contain your e-mail address"
        }
    }
}

/// What a new password has to be: long and not easily guessed; no rules about kinds of characters.
public enum PasswordRules {
    public static let fewestCharacters = 12
    public static let mostBytes = 1_000

    /// Passes a password that may be used; refuses the first rule that it breaks.
    public static func check(_ password: String, email: String) throws(PasswordRefusal) {
        guard password.utf8.count <= mostBytes else { throw .tooLong }
        guard password.count >= fewestCharacters else { throw .tooShort }
        let plain = password.lowercased()
        let mailbox = String(email.lowercased().prefix { $0 != "@" })
        if plain.contains(email.lowercased()) { throw .containsEmail }
        if mailbox.count >= 4, plain.contains(mailbox) { throw .containsEmail }
        if isCommon(plain) { throw .tooCommon }
    }

    private static func isCommon(_ plain: String) -> Bool {
        guard Set(plain).count >= 5 else { return true }
        let bare = plain.filter(\.isLetter)
        let unmasked = withoutEnds(plain).map { masks[$0] ?? $0 }
        // Where letters are the lesser part, the rest may well be hard to guess.
        let readings = [plain, bare, String(unmasked)].filter { $0.count * 2 >= plain.count }
        return readings.contains(where: isMadeOfCommonWords)
            || runs.contains { $0.contains(plain) }
    }

    /// The part from the first letter to the last: figures put around a word hide nothing.
    private static func withoutEnds(_ text: String) -> Substring {
        guard let first = text.firstIndex(where: \.isLetter),
            let last = text.lastIndex(where: \.isLetter)
        else { return "" }
        return text[first...last]
    }

    private static func isMadeOfCommonWords(_ text: String) -> Bool {
        var rest = text
        for word in commonWords { rest = rest.replacing(word, with: "") }
        return rest.count < 3 && rest.count < text.count
    }

    private static let masks: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]

    /// Longest first, so that a word is taken out before a shorter one within it.
    private static let commonWords = [
        "safeguarding", "administrator", "partnership", "correcthorsebatterystaple",
        "qwertyuiop", "trustnoone", "secretariat", "changeme", "password", "passcode", "passwort",
        "iloveyou", "football", "baseball", "princess", "sunshine", "starwars", "superman",
        "computer", "liverpool", "internet", "whatever", "onepanel", "asdfghjkl", "zxcvbnm",
        "michael", "charlie", "arsenal", "chelsea", "welcome", "england", "monday", "tuesday",
        "letmein", "qwerty", "monkey", "dragon", "master", "shadow", "summer", "winter", "spring",
        "autumn", "london", "secret", "please", "hello", "admin", "login", "azerty", "abc",
        "123456789", "12345678", "1234567", "123456", "12345", "1234", "123",
    ].sorted { $0.count > $1.count }

    /// Keyboard rows and counting, forwards and backwards, long enough to hold any run of them.
    private static let runs: [String] = {
        let rows = ["abcdefghijklmnopqrstuvwxyz", "1234567890", "qwertyuiopasdfghjklzxcvbnm"]
        let doubled = rows.map { String(repeating: $0, count: 4) }
        return doubled + doubled.map { String($0.reversed()) }
    }()
}

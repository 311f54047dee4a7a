import Sealing

/// A code on paper that stands in once for a lost authenticator: 80 random bits in four groups.
enum RecoveryCode {
    /// A new code, such as "ABCD-EFGH-2345-WXYZ".
    static func random() -> String {
        let letters = Array(Base32.text(SecureRandom.bytes(10)))
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: "-")
    }

    /// What was typed, in the one form that is hashed.
    ///
    /// Nought, one and eight are not in the alphabet, so they can only be letters read wrongly.
    static func normalised(_ typed: String) -> String {
        let misread: [Character: Character] = ["0": "O", "1": "I", "8": "B"]
        return String(
            typed.uppercased().compactMap { character in
                character.isLetter || character.isNumber ? misread[character] ?? character : nil
            })
    }
}

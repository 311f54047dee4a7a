public import CaseReview

/// An e-mail as it is read: its words filled in, and beneath them what stands in every one.
public struct MessageLayout: Sendable, Hashable {
    public let subject: String
    public let text: String

    /// Fills in words. The link and the last sentence stand whatever the words are, and where there are none.
    public init(_ words: MessageWords, with values: MessageValues, link: String) {
        subject = "OnePanel: \(values.subject(words))"
        text =
            [
                values.text(words), link,
                "For confidentiality this message says no more. Sign in to OnePanel to read it.",
            ].filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }
}

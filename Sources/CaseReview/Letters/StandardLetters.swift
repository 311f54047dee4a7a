/// Letters that stand in where a procedure has no words of its own, so that nobody is told without one.
///
/// A partnership may change them like any other.
public enum StandardLetters {
    public static let all = [acknowledgement, question, telling, asking, chasing]

    static let acknowledgement = standard(
        "standard-acknowledgement", "Acknowledgement of a referral",
        """
        # Your referral: {{reference}}

        Thank you for your referral of {{referral date}}. We have it, and its reference is {{reference}}.

        You find how it stands, and any question that we have about it, at {{link}} after signing in.
        """)

    static let question = standard(
        "standard-question", "Question to the referrer",
        """
        # A question about your referral: {{reference}}

        Before your referral can go on we need to know more:

        {{question}}

        {{if due day}} Please answer by {{due day}}.

        You can answer at {{link}} after signing in.
        """)

    static let telling = standard(
        "standard-notice", "Notice",
        """
        # {{step}}: {{reference}}

        We write to tell you of the following matter. It concerns {{subject}}.

        {{if outcome}} Outcome: {{outcome}}

        {{if decided by}} Decided by: {{decided by}}, on {{decision day}}

        {{if reason}} Reasons: {{reason}}

        {{if due day}} This notice is due by {{due day}}.

        We write because of this rule: {{rule}}
        """)

    static let asking = standard(
        "standard-request", "Request to an agency",
        """
        # {{step}}: {{reference}}

        We ask {{agency}} for what it knows about {{subject}}.

        {{if request}} {{request}}

        {{if due day}} Please answer by {{due day}}.

        You can answer at {{link}} after signing in. If {{agency}} knows nothing, please say so: silence is never read as that.

        We write because of this rule: {{rule}}
        """)

    static let chasing = standard(
        "standard-reminder", "Reminder to an agency",
        """
        # Reminder: {{step}}, {{reference}}

        On {{sent day}} we asked {{agency}} for what it knows, and we have no answer yet.

        {{if due day}} The answer is due by {{due day}}.

        You can answer at {{link}} after signing in. If {{agency}} knows nothing, please say so: silence is never read as that.
        """)

    private static func standard(_ id: LetterID, _ name: String, _ text: String) -> Letter {
        Letter(id: id, name: name, occasions: [], template: LetterTemplate(standard: text))
    }
}

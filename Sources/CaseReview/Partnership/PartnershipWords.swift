extension PartnershipRefusal {
    func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .notAKeeper:
            RefusalWords(
                "not-a-keeper", "Only those who keep the cases can do this.",
                cure: "Ask the secretariat.")
        case .reasonMissing:
            RefusalWords(
                "reason-missing", "A reason is needed, for the record.",
                cure: "Say why in a sentence or two.")
        case .noSuchRule(let rule):
            RefusalWords(
                "no-such-rule", "The procedure has no rule “\(rule)”.",
                cure: "Choose one that the procedure shows with several readings.")
        case .noSuchReading(let rule, let reading):
            RefusalWords(
                "no-such-reading", "The rule “\(rule)” has no reading “\(reading)” to choose.",
                cure: "Choose one of the readings shown.")
        case .nameMissing:
            RefusalWords(
                "name-missing", "The holiday has no name.",
                cure: "Enter what it is called, as it was proclaimed.")
        case .isHolidayAlready(let day):
            RefusalWords(
                "is-holiday-already", "\(day.longText) is a bank holiday already.",
                cure: "Nothing more is needed.")
        case .noSuchHoliday(let day):
            RefusalWords(
                "no-such-holiday",
                "No bank holiday stands here that was added for \(day.longText).",
                cure: "Open the page again: somebody may have taken it back already.")
        case .isWeekend(let day):
            RefusalWords(
                "is-weekend", "\(day.longText) is no working day as it is.",
                cure: "Enter the weekday that was proclaimed.")
        case .noSuchVersion(let version):
            RefusalWords(
                "no-such-version", "There is no procedure \(version) of this partnership.",
                cure: "Add its pack first, and have it checked.")
        case .dayIsPast(let day):
            RefusalWords(
                "day-is-past", "\(day.longText) has passed.",
                cure: "Bring it into force from today or later; running cases can be moved.")
        case .dayIsAhead(let day):
            RefusalWords(
                "day-is-ahead", "\(day.longText) has not come yet.",
                cure: "Enter the day on which it was done.")
        case .noSuchMoment(let moment):
            RefusalWords(
                "no-such-moment", "No time limit of the partnership waits for “\(moment)”.",
                cure: "Choose one that is shown.")
        case .noSuchLetter(let letter):
            RefusalWords(
                "no-such-letter", "The procedure has no letter “\(letter)”.",
                cure: "Choose one of those shown under Letters.")
        case .templateFaulty(_, let faults):
            RefusalWords(
                "template-faulty",
                faults.map { "Line \($0.line): \($0.wrong)." }.joined(separator: " "),
                cure: faults.first.map { "\($0.cure)." } ?? "Mend the template.")
        case .letterUnchanged:
            RefusalWords(
                "letter-unchanged", "The letter says this already.",
                cure: "Nothing more is needed.")
        case .information(let refusal): refusal.words(under: procedure)
        case .messageFaulty(_, let faults):
            RefusalWords(
                "message-faulty",
                (faults.subject.map { "Subject: \($0.wrong)." }
                    + faults.text.map { "Line \($0.line): \($0.wrong)." }).joined(separator: " "),
                cure: (faults.subject + faults.text).first.map { "\($0.cure)." }
                    ?? "Mend the words.")
        case .messageUnchanged:
            RefusalWords(
                "message-unchanged", "The e-mail says this already.",
                cure: "Nothing more is needed.")
        }
    }
}

import CaseReview

extension Keys {
    func body(_ id: BodyID) -> Body {
        Body(
            id: id, name: text("name"), chair: optionalID("chair", .role),
            chairSuccession: ids("chair-succession", .role),
            memberRole: optionalID("member-role", .role), members: ids("members", .agency),
            quorum: stated("quorum") { $0.expression("rule", about: .room) },
            quorumByCorrespondence: optionalStated("quorum-by-correspondence") {
                $0.expression("rule", about: .room)
            },
            voting: stated("voting") { $0.voting() },
            meets: stated("meets") { keys in
                keys.required("every-months")
                    .flatMap { keys.number($0, in: 1...60) }
                    .map(Frequency.init(everyMonths:))
            },
            interests: interests(), reminder: said("reminder"),
            agenda: list("agenda") { self.standingItem($0) }, papers: papers(), lasts: lasts(),
            guests: guests(), cancellation: cancellation(), absence: said("absence"),
            leastMeetings: leastMeetings(), citation: optionalCitation())
    }

    private func voting() -> VotingRule {
        VotingRule(
            carriedBy: required("carried-by").flatMap { oneOf(["nobody-against", "majority"], $0) }
                .flatMap(VotingRule.Carried.init(rawValue:)) ?? .majority,
            vetoes: Set(ids("vetoes", .agency)))
    }

    private func interests() -> InterestRule? {
        map("interests") { keys in
            InterestRule(
                degrees: keys.has("degrees") ? keys.options("degrees") : [],
                citation: keys.citation())
        }
    }

    private func said(_ key: String) -> Said? {
        map(key) { Said(text: $0.text("text"), citation: $0.citation()) }
    }

    private func standingItem(_ entry: Entry) -> StandingItem? {
        source.map(entry, "An item of the agenda of \(what)") { keys in
            StandingItem(
                id: keys.required("id").flatMap { keys.id($0.entry) } ?? "",
                name: keys.text("name"),
                holds: keys.word("holds", default: .words), note: keys.optionalText("note"),
                citation: keys.optionalCitation())
        }
    }

    private func leastMeetings() -> LeastMeetings? {
        map("meets-about-each-case") { keys in
            LeastMeetings(
                count: keys.required("at-least").flatMap { keys.number($0, in: 1...60) } ?? 1,
                citation: keys.citation())
        }
    }

    private func lasts() -> MeetingLength? {
        map("lasts") { keys in
            MeetingLength(
                minutes: keys.required("minutes").flatMap { keys.number($0, in: 1...1_440) } ?? 1,
                citation: keys.citation())
        }
    }

    private func guests() -> GuestRule? {
        map("guests") { GuestRule(needsChair: $0.flag("chair-agrees"), citation: $0.citation()) }
    }

    private func cancellation() -> CancellationRule? {
        map("cancellation") {
            CancellationRule(
                isChairsAlone: $0.flag("chair-alone"), needsNoCases: $0.flag("no-cases-wait"),
                citation: $0.citation())
        }
    }

    private func papers() -> PaperRules {
        map("papers") { keys in
            PaperRules(
                declaration: keys.said("declaration"), copying: keys.said("copying"),
                criteria: keys.map("criteria") { $0.citation() },
                circulation: keys.map("circulation") { $0.citation() },
                freedomOfInformation: keys.map("freedom-of-information") { keys in
                    FreedomOfInformationRule(
                        marking: keys.text("marking"), exemptions: keys.texts("exemptions"),
                        citation: keys.citation())
                })
        } ?? PaperRules()
    }
}

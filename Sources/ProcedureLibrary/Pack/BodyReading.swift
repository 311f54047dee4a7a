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
            guests: guests(),
            absence: said("absence"), citation: optionalCitation())
    }

    private func voting() -> VotingRule {
        VotingRule(
            carriedBy: required("carried-by").flatMap { oneOf(["nobody-against", "majority"], $0) }
                .flatMap(VotingRule.Carried.init(rawValue:)) ?? .majority,
            vetoes: Set(ids("vetoes", .agency)), chairHasCastingVote: flag("casting-vote"))
    }

    private func interests() -> InterestRule {
        map("interests") { keys in
            InterestRule(
                ruledBy: keys.optionalID("ruled-by", .role), citation: keys.optionalCitation())
        } ?? InterestRule(ruledBy: nil, citation: nil)
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

    private func papers() -> PaperRules {
        map("papers") { keys in
            PaperRules(
                declaration: keys.said("declaration"), copying: keys.said("copying"),
                criteria: keys.map("criteria") { $0.citation() },
                freedomOfInformation: keys.map("freedom-of-information") { keys in
                    FreedomOfInformationRule(
                        marking: keys.text("marking"), exemptions: keys.texts("exemptions"),
                        citation: keys.citation())
                })
        } ?? PaperRules()
    }
}

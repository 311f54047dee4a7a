import CaseReview
import Identity
import Testing

@Suite struct `Inviting someone` {
    @Test func `the link lets an invited person choose a password, once`() async throws {
        let office = try Office()
        let invited = try office.identity.invite(
            name: Office.name, email: Office.email, postings: [member], by: "ann", now: monday)
        #expect(try office.identity.person(invited.person)?.state == .invited)
        let accepted = try await office.identity.accept(
            invited.invitation, password: Office.password, now: monday)
        #expect(accepted == invited.person)
        #expect(try office.identity.person(invited.person)?.state == .active)
        await #expect(throws: PeopleRefusal.invitationEnded) {
            try await office.identity.accept(
                invited.invitation, password: Office.password, now: monday)
        }
    }

    @Test func `the link ends after 72 hours`() async throws {
        let office = try Office()
        let link = try office.identity.invite(
            name: Office.name, email: Office.email, postings: [], by: nil, now: monday
        ).invitation
        let last = monday.plus(seconds: 72 * 3600 - 1)
        #expect(try office.identity.invited(by: link, now: last)?.name == Office.name)
        #expect(try office.identity.invited(by: link, now: monday.plus(hours: 72)) == nil)
        await #expect(throws: PeopleRefusal.invitationEnded) {
            try await office.identity.accept(
                link, password: Office.password, now: monday.plus(hours: 72))
        }
    }

    @Test func `a new link replaces the one before`() async throws {
        let office = try Office()
        let first = try office.identity.invite(
            name: Office.name, email: Office.email, postings: [], by: nil, now: monday)
        let second = try office.identity.reinvite(first.person, by: "ann", now: monday)
        #expect(try office.identity.invited(by: first.invitation, now: monday) == nil)
        #expect(try office.identity.invited(by: second, now: monday)?.id == first.person)
    }

    @Test func `a new link for a forgotten password ends sessions and keeps the second factor`()
        async throws
    {
        let office = try Office()
        let person = try await office.enrolled()
        let link = try office.identity.reinvite(person.person, by: nil, now: monday)
        #expect(try office.identity.session(for: person.session, now: monday) != nil)
        _ = try await office.identity.accept(link, password: "gravel orchid lantern", now: monday)
        #expect(try office.identity.session(for: person.session, now: monday) == nil)
        let step = try await office.identity.signIn(
            email: Office.email, password: "gravel orchid lantern", from: "a", now: monday)
        guard case .secondFactor = step else { throw NothingPending() }
    }

    @Test func `a refused password leaves the link good`() async throws {
        let office = try Office()
        let link = try office.identity.invite(
            name: Office.name, email: Office.email, postings: [], by: nil, now: monday
        ).invitation
        await #expect(throws: PasswordRefusal.tooShort) {
            try await office.identity.accept(link, password: "short", now: monday)
        }
        _ = try await office.identity.accept(link, password: Office.password, now: monday)
    }

    @Test func `one e-mail address has one account, whatever its case`() throws {
        let office = try Office()
        _ = try office.identity.invite(
            name: "A", email: Office.email, postings: [], by: nil, now: monday)
        #expect(throws: PeopleRefusal.emailIsTaken) {
            try office.identity.invite(
                name: "B", email: " W.Quartermaine@Council.Example", postings: [], by: nil,
                now: monday)
        }
        #expect(try office.identity.person(withEmail: Office.email.uppercased())?.name == "A")
        #expect(try office.identity.everyone().count == 1)
    }

    @Test(arguments: ["", "nobody", "a@b", "@council.example", "a b@council.example", "a@@b.c"])
    func `what is no e-mail address is refused`(email: String) throws {
        let office = try Office()
        #expect(throws: PeopleRefusal.emailIsUnreadable) {
            try office.identity.invite(name: "A", email: email, postings: [], by: nil, now: monday)
        }
    }

    @Test func `the first person needs nobody's say, the second does`() throws {
        let office = try Office()
        let first = try office.identity.firstSecretariatInvitation(
            name: "A", email: "a@council.example", postings: [member], now: monday)
        #expect(try office.identity.person(first.person)?.postings == [member])
        #expect(throws: PeopleRefusal.peopleExist) {
            try office.identity.firstSecretariatInvitation(
                name: "B", email: "b@council.example", postings: [member], now: monday)
        }
    }
}

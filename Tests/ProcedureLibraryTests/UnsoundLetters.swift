// Each complaint stands on one line, as it is printed.
// swift-format-ignore-file

import CaseReview
import ProcedureLibrary
import Testing

private let letters = "north-1.0/letters.yaml"

@Suite struct `A pack's letters` {
    @Test func `are read with what they are for, to whom, and their words`() throws {
        let pack = try SoundPack()
        let procedure = try Library.procedure(inPack: pack.path + "/north-1.0")
        #expect(procedure.letters.map(\.id) == ["outcome", "request", "receipt"])
        #expect(procedure.letters[0].occasions == [.tells("telling", recipient: "family")])
        #expect(procedure.letters[0].addressee == "The family")
        #expect(procedure.letters[1].occasions == [.asks("screening")])
        #expect(procedure.letters[2].occasions == [.at("referral", to: "The referrer")])
        #expect(procedure.letters[0].template.names == [.subject, .outcome, .reason])
    }

    @Test(arguments: [
        Slip(
            letters, "about {{subject}}", "about {{subjct}}", at: "subjct",
            "There is no name “subjct”. Write {{subject}}, if that is meant."),
        Slip(
            letters, "because {{reason}}.", "because {{reason.", at: "because",
            "A name begins with {{ and does not end on this line. Close it with }}."),
        Slip(
            letters, "by {{due day}}", "by {{due dey}}", at: "due dey",
            "There is no name “due dey”. Write {{due day}}, if that is meant."),
        Slip(
            letters, "step: telling", "step: teling", at: "teling",
            "There is no step 'teling'. Write 'telling', if that is meant."),
        Slip(
            letters, "to: [family]", "to: [familly]", at: "familly",
            "There is no recipient 'telling: familly'. Write 'telling: family', if that is meant."),
        Slip(
            letters, "asks: [screening]", "asks: [decision]", at: "request:",
            "The letter 'request' asks at 'decision', where nobody is asked. Write 'at:' and 'to:'."),
        Slip(
            letters, "at: [referral]", "at: [telling]", at: "receipt:",
            "The letter 'receipt' is at 'telling', which tells somebody. Write 'tells:'."),
        Slip(
            letters, "asks: [screening]", "aks: [screening]", at: "aks:",
            "The letter 'request' has no use for the key 'aks'. Write 'asks', if that is meant."),
        Slip(
            letters, "    asks: [screening]\n", "", at: "request:",
            "The letter 'request' is for nothing. Say what it is for: 'tells', 'asks', 'chases' or 'at', with steps."),
        Slip(
            letters, "    to: The referrer\n", "", at: "receipt:",
            "The letter 'receipt' has no 'to'. Add 'to:'."),
        Slip(
            letters, "    to: The family\n", "    to: The family\n    for-the-public: true\n", at: "outcome:",
            "The letter 'outcome' is for the public and gives the reason as it stands in the record. Write {{family words}}, or words that fit every case."),
        Slip(
            letters, "  request:", "  standard-request:", at: "standard-request:",
            "'standard-request' is the name of a letter that every procedure has. Give this letter another name."),
    ])
    func `are refused with the line of what is wrong`(slip: Slip) throws { try slip.expectComplaint() }

    @Test func `may not write twice to the same recipient on the same occasion`() throws {
        let pack = try SoundPack()
        try pack.change(letters, "asks: [screening]", to: "tells: [{step: telling, to: [family]}]")
        #expect(
            pack.faults().contains(
                "\(letters):\(try pack.line(letters, of: "request:")): The letter 'request' is for the step 'telling', as is 'outcome'. Give each recipient of a step one letter."))
    }
}

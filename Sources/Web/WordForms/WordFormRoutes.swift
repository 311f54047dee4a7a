/// Referrals that come on the partnership's own Word form, taken in by whoever keeps the cases.
enum WordFormRoutes {
    static let all: [Route] = [
        .get("/:partnership/word-forms", for: .here) { try WordFormPage($0).reply() },
        .upload("/:partnership/word-forms", for: .here) { try await WordFormTaking($0).reply() },
        .get("/:partnership/referrals/:case/word-form", for: .here) { visit in
            try WordFormCheckPage(try Referral(visit)).reply()
        },
    ]
}

/// The front door: signing in and out, the second factor, and a person's own account.
enum SigningInRoutes {
    static let all: [Route] =
        [
            .get("/", for: .everybody) { try FrontDoor.open($0) },
            .get("/kept-form", for: .signedIn) { try KeptForm.show($0) },
            .get("/sign-in", for: .everybody) { try SignInAnswers.ask($0) },
            .post("/sign-in", for: .everybody) { try await SignInAnswers.judge($0) },
            .post("/sign-out", for: .signedIn) { try SignInAnswers.signOut($0) },
            .post("/demo-sign-in", for: .everybody) { try DemoSignIn.signIn($0) },
            .get("/invitation/:token", for: .everybody) { try InvitationAnswers.ask($0) },
            .post("/invitation/:token", for: .everybody) {
                try await InvitationAnswers.accept($0)
            },
        ] + secondFactor + account

    private static let secondFactor: [Route] = [
        .get("/second-factor", for: .everybody) { _ in .see("/sign-in") },
        .post("/second-factor", for: .everybody) { try SecondFactorAnswers.prove($0) },
        .get("/recovery-code", for: .everybody) { _ in .see("/sign-in") },
        .post("/recovery-code", for: .everybody) { try SecondFactorAnswers.recover($0) },
        .get("/second-factor/setup", for: .everybody) { _ in .see("/sign-in") },
        .post("/second-factor/setup", for: .everybody) { try SecondFactorAnswers.setUp($0) },
    ]

    private static let account: [Route] = [
        .get("/joining/:token", for: .signedIn) { try JoiningAnswers.ask($0) },
        .post("/joining/:token", for: .signedIn) { try JoiningAnswers.takeUp($0) },
        .get("/account", for: .signedIn) { try AccountAnswers.show($0) },
        .post("/account/password", for: .signedIn) { try await AccountAnswers.changePassword($0) },
        .post("/account/recovery-codes", for: .signedIn) { try AccountAnswers.renewCodes($0) },
        .post("/account/ended-sessions", for: .signedIn) { try AccountAnswers.endSession($0) },
    ]
}

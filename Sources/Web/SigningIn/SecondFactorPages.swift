import HTML
import Identity

/// Where somebody enters the code that their authenticator app shows.
struct CodePage {
    let token: HiddenField
    let onward: Onward
    let problems: [Problem]

    func write(into w: inout Writer) {
        w.h1("Enter your code")
        w.p("Open the authenticator app that you set up for OnePanel.")
        w.form(action: "/second-factor") { w in
            w.append(token)
            onward.write(into: &w)
            w.append(
                TextField(
                    name: "code", label: "Code", hint: "6 digits. It changes every 30 seconds.",
                    problem: problems.message(for: "code"), kind: .oneTimeCode,
                    width: .characters10))
            w.append(Button("Sign in"))
        }
        w.form(action: "/recovery-code") { w in
            w.append(token)
            onward.write(into: &w)
            w.button("Use a recovery code instead", .class("link-button"))
        }
    }
}

/// Where somebody without their authenticator enters one of the codes on paper.
struct RecoveryPage {
    let token: HiddenField
    let onward: Onward
    let problems: [Problem]

    func write(into w: inout Writer) {
        w.h1("Enter a recovery code")
        w.p("Use one of the codes that you kept when you set up your app. Each works once.")
        w.form(action: "/recovery-code") { w in
            w.append(token)
            onward.write(into: &w)
            w.append(
                TextField(
                    name: "code", label: "Recovery code",
                    hint: "For example, ABCD-EFGH-2345-WXYZ. Hyphens can be left out.",
                    problem: problems.message(for: "code"), width: .half,
                    autocomplete: "one-time-code"))
            w.append(Button("Sign in"))
        }
        w.details(summary: "You have no codes left") { w in
            w.p("Ask the secretariat of your partnership. They make sure that it is you, and take")
            w.p("away the lost app, so that you can set up another.")
        }
    }
}

/// Where somebody puts a new authenticator app to work.
struct SetUpPage {
    let token: HiddenField
    let onward: Onward
    let enrolment: TOTPEnrolment
    let problems: [Problem]

    func write(into w: inout Writer) {
        w.h1("Set up your second proof")
        w.p("A password can be found out. You therefore also sign in with a code from an app.")
        w.ol(.class("numbers")) { w in
            w.li("Open an authenticator app on your phone or computer, or install one.")
            w.li("Choose to add an account by entering a setup key, and enter this one.")
            w.li("Enter the code that the app then shows.")
        }
        w.append(
            SummaryList([
                .init("Setup key", .hash(Self.groups(enrolment.secret))),
                .init("Kind of code", text: "Time-based, 6 digits"),
                .init("Address for the app", .hash(enrolment.address)),
            ]))
        w.form(action: "/second-factor/setup") { w in
            w.append(token)
            onward.write(into: &w)
            w.append(
                TextField(
                    name: "code", label: "Code that the app shows", hint: "6 digits",
                    problem: problems.message(for: "code"), kind: .oneTimeCode,
                    width: .characters10))
            w.append(Button("Continue"))
        }
    }

    /// The letters in groups of four, so that they can be copied by eye.
    static func groups(_ secret: String) -> String {
        let letters = Array(secret)
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: " ")
    }
}

extension Fragment {
    /// A key, hash or address in letters of equal width, broken where a line ends.
    static func hash(_ words: String) -> Fragment {
        Fragment { $0.span(words, .class("hash")) }
    }
}

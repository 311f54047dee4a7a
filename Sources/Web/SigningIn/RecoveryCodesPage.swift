import HTML

/// New recovery codes, shown this once.
struct RecoveryCodesPage {
    let codes: [String]
    let onward: String

    let title = "Keep these recovery codes"

    func write(into w: inout Writer) {
        w.h1(title)
        w.p("With one of them you can sign in when you do not have your app. Each works once.")
        w.append(WarningText("They are shown only now. Codes that you had before no longer work."))
        w.ul(.class("bullets")) { w in
            for code in codes { w.li { $0.append(Fragment.hash(code)) } }
        }
        w.p(
            "Print them or put them into a password keeper. Do not keep them on the phone that has "
                + "the app, and show them to nobody.")
        w.append(Button("I have kept them: continue", href: onward))
    }
}

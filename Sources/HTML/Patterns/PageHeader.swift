/// What heads every page: markings, the service, the way round, and who is signed in.
struct PageHeader {
    var frame: PageFrame

    func write(into w: inout Writer) {
        if let demonstration = frame.demonstration {
            w.div(.class("demonstration"), .role("note")) { $0.p(demonstration) }
        }
        if let alarm = frame.alarm {
            w.div(.class("alarm"), .role("alert")) { $0.p(alarm) }
        }
        if let marking = frame.marking { w.p(marking, .class("marking")) }
        w.header(.class("page-header")) { w in
            w.div(.class("page-width page-header-row")) { w in
                writeName(into: &w)
                writePerson(into: &w)
            }
            writeNavigation(into: &w)
        }
    }

    private func writeName(into w: inout Writer) {
        w.p(.class("service-name")) { w in
            w.a(frame.serviceName, href: frame.serviceHref)
            if let owner = frame.owner { w.span(owner, .class("service-owner")) }
        }
    }

    private func writePerson(into w: inout Writer) {
        guard let signedIn = frame.signedIn else { return }
        w.div(.class("signed-in")) { w in
            w.p { w in
                w.hidden("Signed in as ")
                w.text(signedIn)
            }
            if let signOut = frame.signOut { w.append(signOut) }
        }
    }

    private func writeNavigation(into w: inout Writer) {
        guard !frame.navigation.isEmpty else { return }
        w.nav(.class("page-navigation"), .aria("label", "Main")) { w in
            w.ul(.class("page-width")) { w in
                for link in frame.navigation {
                    w.li { w in
                        w.a(
                            link.words, href: link.href,
                            .aria("current", link.isCurrent ? "page" : nil))
                    }
                }
            }
        }
    }
}

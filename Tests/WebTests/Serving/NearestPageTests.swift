import Testing

@testable import Web

@Suite struct `Reloading an address that only takes forms` {
    @Test(arguments: [
        ("/redbridge/meetings/7/attendances", "/redbridge/meetings/7"),
        ("/redbridge/cases/7/steps/check/listing", "/redbridge/cases/7/steps/check"),
        ("/redbridge/people/7/ended-postings", "/redbridge/people/7"),
        ("/account/password", "/account"), ("/sign-out", "/"),
    ])
    func `leads to the page that has the form`(path: String, page: String) {
        #expect(Routes.page(nearestTo: path) == page)
    }

    @Test func `leads back to the page at the same address where there is one`() {
        #expect(Routes.page(ofFormAt: "/redbridge/word-forms") == "/redbridge/word-forms")
        #expect(Routes.page(ofFormAt: "/redbridge/meetings/7/closure") == "/redbridge/meetings/7")
    }

    @Test func `leads nowhere from an address that takes no form`() {
        #expect(Routes.page(nearestTo: "/redbridge/nothing/at/all") == nil)
    }

    @Test(arguments: ["//evil.example/people/7/state", "/\\evil.example/people/7/state"])
    func `never leads to another site`(path: String) {
        let page = Routes.page(nearestTo: path) ?? "/"
        #expect(LocalPath.checked(page) == page && !page.hasPrefix("/\\"))
    }

    @Test func `has a page for every form that is taken`() {
        for route in Routes.all where route.method == .post {
            let path = route.address([:])
            #expect(Routes.page(nearestTo: path) != nil, "\(route.path)")
        }
    }
}

extension Routes {
    /// The page nearest to an address that only takes forms: where the form is, or one page up.
    ///
    /// Somebody who reloads such an address wants the page back. Nil where no form is taken.
    static func page(nearestTo path: String) -> String? {
        var segments = Route.segments(of: path)
        guard all.contains(where: { $0.method == .post && $0.fits(segments) }) else { return nil }
        while !segments.isEmpty {
            segments.removeLast()
            // Put together anew, so that no address leads to another site.
            let page = "/" + segments.joined(separator: "/")
            let isPage = all.contains { $0.method == .get && $0.fits(segments) }
            if isPage, let page = LocalPath.checked(page) { return page }
        }
        return "/"
    }
}

extension Routes {
    /// The page from which a form was sent: the one at the same address, else the nearest.
    static func page(ofFormAt path: String) -> String? {
        let segments = Route.segments(of: path)
        let isPage = all.contains { $0.method == .get && $0.fits(segments) }
        return isPage ? LocalPath.checked(path) : page(nearestTo: path)
    }
}

extension Route {
    fileprivate static func segments(of path: String) -> [Substring] { path.split(separator: "/") }

    fileprivate func fits(_ asked: [Substring]) -> Bool {
        let wanted = Self.segments(of: path)
        return asked.count == wanted.count
            && zip(asked, wanted).allSatisfy { $0 == $1 || $1.hasPrefix(":") }
    }
}

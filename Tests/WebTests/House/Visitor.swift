import CaseReview
import Foundation
import Identity
import Office
import Testing

@testable import Web

/// A browser without a network: it sends a request through the gate, and keeps the cookies.
struct Visitor: Sendable {
    let site: Site
    var session: SessionToken?
    /// The token of the forms that this browser was shown before anybody signed in.
    var visitCookie = String(repeating: "v", count: 43)

    /// What came back.
    struct Answered: Sendable {
        let status: Int
        let body: String
        let location: String?
        let reply: Reply
        /// Faults that the administrator would have been told of.
        let faults: [OfficeFault]
    }

    /// The token that the forms of this browser carry.
    var token: String {
        get throws {
            guard let session,
                let live = try site.identity.session(for: session, now: site.now, touching: false)
            else { return visitCookie }
            return site.identity.csrfToken(for: live)
        }
    }

    /// Asks for an address with GET.
    func get(_ path: String, query: String = "") async throws -> Answered {
        try await send(.get, path, query: query, entries: [], csrf: nil)
    }

    /// Asks for an address as an open page does that brings itself up to date.
    func keepUp(_ path: String) async throws -> Answered {
        try await send(.get, path, query: "", entries: [], csrf: nil, isKeepingUp: true)
    }

    /// Sends a form as the script of a page does that saves what is typed.
    func autosave(_ path: String, _ entries: [(String, String)]) async throws -> Answered {
        try await send(
            .post, path, query: "", entries: entries, csrf: try token, isAutosave: true)
    }

    /// The visit as an answer to this address would have it.
    func visit(_ path: String) async throws -> Visit {
        let (route, parameters) = try #require(Routes.matching(.get, path))
        let request = Gate.Request(
            path: path, parameters: parameters, query: FormData(), form: FormData(), body: [],
            cookies: session.map { [site.sessionCookie: $0.text] } ?? [:], headerToken: nil,
            isAutosave: false, address: "192.0.2.1")
        return await Gate(site: site, route: route).answer(request).0
    }

    /// Sends a form as a page of this browser would.
    func post(_ path: String, _ entries: [(String, String)] = []) async throws -> Answered {
        try await send(.post, path, query: "", entries: entries, csrf: try token)
    }

    /// Sends a form with a token of the test's choosing; nil sends none.
    func post(
        _ path: String, _ entries: [(String, String)], csrf: String?
    ) async throws -> Answered {
        try await send(.post, path, query: "", entries: entries, csrf: csrf)
    }

    /// Sends a form with a file that was chosen in a field of it.
    func post(
        _ path: String, _ entries: [(String, String)] = [], file field: String,
        named name: String, _ bytes: [UInt8]
    ) async throws -> Answered {
        let part = SentFile(field: field, name: name, bytes: bytes)
        return try await send(
            .post, path, query: "", entries: entries, csrf: try token, file: part)
    }

    /// Sends a form with a file, with a token of the test's choosing.
    func send(
        fileTo path: String, _ entries: [(String, String)], _ bytes: [UInt8], csrf: String
    ) async throws -> Answered {
        try await send(
            .post, path, query: "", entries: entries, csrf: csrf,
            file: SentFile(field: "file", name: "report.pdf", bytes: bytes))
    }

    private func send(
        _ method: Route.Method, _ path: String, query: String, entries: [(String, String)],
        csrf: String?, file: SentFile? = nil, isAutosave: Bool = false,
        isKeepingUp: Bool = false
    ) async throws -> Answered {
        guard let (route, parameters) = Routes.matching(method, path) else {
            return Answered(
                status: 404, body: "", location: nil,
                reply: Reply(status: 404, body: [], type: "text/plain"), faults: [])
        }
        let all = entries + (csrf.map { [("csrf", $0)] } ?? [])
        let body = route.upload == nil ? all.formEncoded : SentFile.body(all, file)
        var cookies = [Site.visitCookie: visitCookie]
        if let session { cookies[site.sessionCookie] = session.text }
        let request = Gate.Request(
            path: path, parameters: parameters, query: FormData(urlEncoded: Array(query.utf8)),
            form: received(body, on: route), body: body, cookies: cookies, headerToken: nil,
            isAutosave: isAutosave, isKeepingUp: isKeepingUp, address: "192.0.2.1")
        return try await answer(request, by: Gate(site: site, route: route))
    }

    /// The form as the service would read it off the network.
    private func received(_ body: [UInt8], on route: Route) -> FormData {
        guard let limit = route.upload else { return FormData(urlEncoded: body) }
        return UploadReader(limit: limit).received(body, contentType: SentFile.contentType)
    }

    private func answer(_ request: Gate.Request, by gate: Gate) async throws -> Answered {
        let (visit, result) = await gate.answer(request)
        var faults: [OfficeFault] = []
        let reply: Reply
        switch result {
        case .success(let success): reply = success
        case .failure(let error):
            reply = Answering(visit: visit).reply(to: error) { fault, _ in faults.append(fault) }
        }
        return Answered(
            status: reply.status, body: String(decoding: try reply.bytes(), as: UTF8.self),
            location: reply.headers.first { $0.name == "Location" }?.value, reply: reply,
            faults: faults)
    }
}

extension Routes {
    /// The route that answers an address, with what stands in it; a written segment goes before a named one.
    static func matching(_ method: Route.Method, _ path: String) -> (Route, [String: String])? {
        let fitting = all.filter { $0.method == method }.compactMap { route in
            route.parameters(in: path).map { (route, $0) }
        }
        return fitting.min { $0.1.count < $1.1.count }
    }
}

extension Route {
    private static func segments(_ path: String) -> [String] {
        path.split(separator: "/").map(String.init)
    }

    /// The names in the path, such as "case".
    var names: [String] {
        Self.segments(path).filter { $0.hasPrefix(":") }.map { String($0.dropFirst()) }
    }

    /// What stands under each name in an address; nil when the address is not of this route.
    func parameters(in address: String) -> [String: String]? {
        let asked = Self.segments(address)
        let wanted = Self.segments(path)
        guard asked.count == wanted.count else { return nil }
        var found: [String: String] = [:]
        for (segment, name) in zip(asked, wanted) {
            if name.hasPrefix(":") {
                found[String(name.dropFirst())] = segment.removingPercentEncoding ?? ""
            } else if segment != name {
                return nil
            }
        }
        return found
    }

    /// The path with something in place of every name.
    func address(_ filling: [String: String]) -> String {
        let segments = Self.segments(path).map { segment in
            segment.hasPrefix(":") ? filling[String(segment.dropFirst())] ?? "none" : segment
        }
        return "/" + segments.joined(separator: "/")
    }
}

extension [(String, String)] {
    /// As a browser sends a form.
    var formEncoded: [UInt8] {
        let pairs = map { name, value in "\(name.formEncoded)=\(value.formEncoded)" }
        return [UInt8](pairs.joined(separator: "&").utf8)
    }
}

extension String {
    /// As a browser encodes an entry of a form.
    var formEncoded: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension Reply {
    /// Everything that is sent, where it is sent in pieces as well.
    func bytes() throws -> [UInt8] {
        guard let pieces else { return body }
        return try (1...pieces.count).flatMap { try pieces.piece($0) }
    }
}

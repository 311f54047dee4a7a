/// One address that the service answers: the whole list is `Routes.all`, and the access test walks it.
struct Route: Sendable {
    let method: Method
    /// Segments; one that begins with a colon is a name for whatever stands there.
    let path: String
    let audience: Audience
    /// Whether somebody is at work there: what a page asks by itself keeps nobody signed in.
    var keepsSignedIn = true
    /// How large a file may be that comes with the form; nil where none is taken.
    var upload: UploadLimit?
    /// Whether the answer says itself, on the page of the form and with what was typed there, why a file was not
    /// received.
    var saysWhatWasNotReceived = false
    let answer: @Sendable (Visit) async throws -> Reply

    enum Method: String, Sendable { case get = "GET", post = "POST" }

    /// Who is let through to the answer; the answer then asks about the case itself.
    enum Audience: Sendable {
        case everybody
        case signedIn
        /// Signed in, with a role in the partnership that the address names.
        case here
    }

    static func get(
        _ path: String, for audience: Audience,
        _ answer: @escaping @Sendable (Visit) async throws -> Reply
    ) -> Route {
        Route(method: .get, path: path, audience: audience, answer: answer)
    }

    /// What a page asks by itself while it is open.
    static func pulse(
        _ path: String, for audience: Audience,
        _ answer: @escaping @Sendable (Visit) async throws -> Reply
    ) -> Route {
        Route(method: .get, path: path, audience: audience, keepsSignedIn: false, answer: answer)
    }

    static func post(
        _ path: String, for audience: Audience,
        _ answer: @escaping @Sendable (Visit) async throws -> Reply
    ) -> Route {
        Route(method: .post, path: path, audience: audience, answer: answer)
    }

    /// A form that is sent with a file, `multipart/form-data`, and in no other way.
    static func upload(
        _ path: String, for audience: Audience, upTo limit: UploadLimit = .paper,
        _ answer: @escaping @Sendable (Visit) async throws -> Reply
    ) -> Route {
        Route(method: .post, path: path, audience: audience, upload: limit, answer: answer)
    }

    /// A form by which a file is attached to a case: whatever is wrong with the file is said at its field.
    static func attach(
        _ path: String, _ answer: @escaping @Sendable (Visit) async throws -> Reply
    ) -> Route {
        Route(
            method: .post, path: path, audience: .here, upload: .paper,
            saysWhatWasNotReceived: true, answer: answer)
    }
}

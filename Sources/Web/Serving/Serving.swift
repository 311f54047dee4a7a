import CaseReview
import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore
import NIOSSL
import Office

/// The service on its address: every route through the gate, every answer under the same headers.
public struct Serving: Sendable {
    private let site: Site
    private let logger: Logger
    /// The longest form that is read, in bytes.
    static let longestForm = 1 << 20
    /// How many connections are open at once: with a whole form on each the memory of a small machine suffices.
    private static let mostConnections = 400
    /// After how long a connection is closed on which nothing moves.
    private static let longestSilence = TimeAmount.seconds(30)

    public init(site: Site, logger: Logger) {
        self.site = site
        self.logger = logger
    }

    /// Listens, over TLS when a certificate is given, until the process is told to stop.
    ///
    /// `onStart` is told the port that was taken.
    public func run(
        host: String, port: Int, tls: TLSFiles? = nil,
        onStart: @escaping @Sendable (Int) -> Void
    ) async throws {
        let configuration = try tls?.configuration()
        let tidying = Tidying(site: site)
        tidying.atStart(logger)
        let eachMinute = Task.detached(priority: .utility) { await tidying.eachMinute() }
        defer { eachMinute.cancel() }
        do {
            try await application(
                host: host, port: port, tls: configuration, onStart: onStart
            ).runService()
        } catch let error as IOError {
            throw ServingFault(
                "\(host):\(port) cannot be listened on (error \(error.errnoCode)). "
                    + "Stop what uses it, or choose another with --port.")
        }
    }

    private func application(
        host: String, port: Int, tls: TLSConfiguration?, onStart: @escaping @Sendable (Int) -> Void
    ) throws -> any ApplicationProtocol {
        let configuration = ApplicationConfiguration(
            address: .hostname(host, port: port),
            availableConnectionsDelegate: MaximumAvailableConnections(Self.mostConnections))
        let doors = Doors(trustedProxy: site.settings.trustedProxy)
        let http1 = HTTP1Channel.Configuration(
            additionalChannelHandlers: [AtTheDoor(doors)], idleTimeout: Self.longestSilence)
        let started: @Sendable (any Channel) async -> Void = { channel in
            onStart(channel.localAddress?.port ?? port)
        }
        if let tls {
            return Application(
                responder: router().buildResponder(),
                server: try .tls(.http1(configuration: http1), tlsConfiguration: tls),
                configuration: configuration,
                onServerRunning: started, logger: logger)
        }
        return Application(
            responder: router().buildResponder(), server: .http1(configuration: http1),
            configuration: configuration, onServerRunning: started, logger: logger)
    }

    private func router() -> Router<SiteContext> {
        let router = Router(context: SiteContext.self)
        router.add(middleware: Unanswered(site: site))
        for route in Routes.all {
            let gate = Gate(site: site, route: route)
            router.on(RouterPath(route.path), method: .init(route.method)) { request, context in
                try await answer(request, context, gate)
            }
        }
        return router
    }

    private func answer(
        _ request: Request, _ context: SiteContext, _ gate: Gate
    ) async throws -> Response {
        let asked = asked(request, context)
        guard request.method == .post else { return await answer(asked, gate) }
        if let limit = gate.route.upload {
            let receiving = Receiving(request: request, limit: limit)
            guard let sender = gate.fileSender(with: asked.cookies, at: asked.parameters) else {
                // No file is read, yet what was typed beside it is kept for somebody whose session has ended.
                let typed =
                    gate.route.saysWhatWasNotReceived
                    ? await receiving.withoutFile(because: .brokenOff) : FormData()
                return await answer(asked.with(typed), gate)
            }
            return await site.uploads.withOne(of: sender) { hasRoom in
                let form =
                    hasRoom
                    ? await receiving.withFile()
                    : await receiving.withoutFile(because: .tooManyAtOnce)
                return await answer(asked.with(form), gate)
            }
        }
        // A body over the limit is answered, not read on.
        guard let body = await Receiving.form(of: request) else { return tooLong(request) }
        return await answer(asked.with(FormData(urlEncoded: body), body), gate)
    }

    private func answer(_ asked: Gate.Request, _ gate: Gate) async -> Response {
        let (visit, result) = await gate.answer(asked)
        switch result {
        case .success(let reply): return response(reply)
        case .failure(let error):
            return response(Answering(visit: visit).reply(to: error, report: log))
        }
    }

    private func log(_ fault: OfficeFault, reference: String) {
        logger.error(
            "fault",
            metadata: [
                "reference": "\(reference)", "what": "\(fault.what)",
                "where": "\(fault.place)", "cure": "\(fault.cure)",
            ])
    }

    /// A request as its gate wants it, with nothing of its form read yet.
    private func asked(_ request: Request, _ context: SiteContext) -> Gate.Request {
        let parameters = Dictionary(
            context.parameters.map { (String($0.key), $0.value.removingPercentEncoding ?? "") },
            uniquingKeysWith: { first, _ in first })
        return Gate.Request(
            path: request.uri.path, parameters: parameters,
            query: FormData(urlEncoded: Array((request.uri.query ?? "").utf8)),
            form: FormData(), body: [], cookies: cookies(of: request),
            headerToken: request.headers[.csrf], isAutosave: request.headers[.autosave] != nil,
            isKeepingUp: request.headers[.keepUp] != nil,
            address: Peer(trustedProxy: site.settings.trustedProxy).address(
                of: context.address,
                forwardedFor: request.headers[values: .named("X-Forwarded-For")]))
    }

    private func cookies(of request: Request) -> [String: String] {
        let pairs = request.headers[values: .cookie].joined(separator: ";").split(separator: ";")
        let named = pairs.compactMap { pair -> (String, String)? in
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            return (parts[0].trimmingCharacters(in: .whitespaces), String(parts[1]))
        }
        return Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    private func tooLong(_ request: Request) -> Response {
        let words =
            "The form is too long, or did not arrive in time. Shorten what you entered, and send it again.\n"
        return response(
            Reply(status: 413, body: Array(words.utf8), type: "text/plain; charset=utf-8"))
    }

    private func response(_ reply: Reply) -> Response { Response(reply, site) }
}

/// What Hummingbird keeps with each request, with where it came from.
struct SiteContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let address: String

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "unknown"
    }
}

/// Addresses that no route answers: the same page as for what one may not see.
private struct Unanswered: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            if request.method == .get, let page = Routes.page(nearestTo: request.uri.path) {
                return Response(.see(page), site)
            }
            let route = Route.get("/", for: .everybody) { _ in throw OfficeFailure.notFound }
            let asked = Gate.Request(
                path: request.uri.path, parameters: [:], query: FormData(), form: FormData(),
                body: [], cookies: [:], headerToken: nil, isAutosave: false, address: "")
            let (visit, _) = await Gate(site: site, route: route).answer(asked)
            return Response(Answering(visit: visit).notFound, site)
        }
    }
}

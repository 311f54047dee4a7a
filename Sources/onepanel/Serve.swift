import ArgumentParser
import CaseReview
import Foundation
import Identity
import Logging
import Office
import Post
import Record
import Sealing
import Web

/// `onepanel serve`: the service itself.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the service.",
        discussion: """
            On an empty data folder it prints a one-time link for the first account. ONEPANEL_HOME says \
            where the data and the key are kept when nothing else does, and ONEPANEL_LOG the least \
            level of log lines, such as notice.
            """)

    @OptionGroup var surroundings: Surroundings
    @OptionGroup var address: ServiceAddress
    @OptionGroup var mail: MailFlags

    @Option(help: "Seconds without a request after which somebody is signed out. [ONEPANEL_IDLE]")
    var idle: Int?

    func run() async throws {
        try surroundings.folder.requireKeyElsewhere(surroundings.keyPath)
        let route = try mail.route(links: address.statedLinks)
        let library = try surroundings.library()
        let masterKey = try surroundings.masterKey(mayMake: true)
        var settings = IdentitySettings()
        settings.idleSeconds = idle ?? Environment["ONEPANEL_IDLE"].flatMap { Int($0) } ?? 1_800
        let identitySettings = settings
        let offices = try asCommand {
            try surroundings.folder.makeIfMissing()
            return try Offices(
                folder: surroundings.folder, library: library, masterKey: masterKey,
                settings: identitySettings, clock: .system)
        }
        SpareMemory.giveBack()
        let hold = try asCommand { try surroundings.folder.holdForService() }
        defer { withExtendedLifetime(hold) {} }
        for (partnership, finding) in offices.damage { OnePanel.complain(finding, of: partnership) }
        var site = try address.settings(isDemonstration: false)
        site.mailSender = route?.from.text
        var started: @Sendable (Int) -> Void = { _ in }
        if try offices.awaitsFirstAccount() {
            let token = SecureRandom.token()
            site.firstAccountToken = token
            let links = address
            started = { port in
                let words =
                    "Make the first account here, once: "
                    + "\(links.links(at: port))/first-account/\(token)\n"
                // Written at once, not when a buffer is full: somebody waits for it.
                FileHandle.standardOutput.write(Data(words.utf8))
            }
        }
        try await address.run(
            Site(offices: offices, settings: site), sendingBy: route, started: started)
    }
}

/// Where the service listens, over what, and how links begin.
struct ServiceAddress: ParsableArguments {
    @Option(help: "The address to listen on. [ONEPANEL_HOST]")
    var host: String?

    @Option(help: "The port to listen on; 0 takes a free one. [ONEPANEL_PORT]")
    var port: Int?

    @Option(help: "The TLS certificate chain, PEM. [ONEPANEL_TLS_CERTIFICATE]")
    var tlsCertificate: String?

    @Option(help: "The TLS private key, PEM. [ONEPANEL_TLS_KEY]")
    var tlsKey: String?

    @Option(
        help: """
            How links begin, such as https://onepanel.example.gov.uk. With https, cookies are sent \
            over TLS only, also behind a reverse proxy. [ONEPANEL_PUBLIC_ADDRESS]
            """)
    var publicAddress: String?

    @Option(
        help: """
            The address of the reverse proxy, whose X-Forwarded-For says who asks. Without it every \
            visitor behind a proxy is one address. [ONEPANEL_TRUSTED_PROXY]
            """)
    var trustedProxy: String?

    @Option(help: "The WeasyPrint program, for PDFs. [ONEPANEL_WEASYPRINT]")
    var weasyprint: String?

    @Option(help: "The pandoc program, which reads and makes Word files. [ONEPANEL_PANDOC]")
    var pandoc: String?

    private var listeningPort: Int {
        port ?? Environment["ONEPANEL_PORT"].flatMap { Int($0) } ?? 8080
    }

    private var listeningHost: String { host ?? Environment["ONEPANEL_HOST"] ?? "127.0.0.1" }
    private var certificate: String? { tlsCertificate ?? Environment["ONEPANEL_TLS_CERTIFICATE"] }

    /// How links begin, where it was said; nil where only this machine knows.
    var statedLinks: String? { publicAddress ?? Environment["ONEPANEL_PUBLIC_ADDRESS"] }

    /// How links begin when the service listens on a port.
    func links(at port: Int) -> String {
        let scheme = certificate == nil ? "http" : "https"
        return statedLinks ?? "\(scheme)://\(listeningHost):\(port)"
    }

    func settings(isDemonstration: Bool) throws -> SiteSettings {
        let links = links(at: listeningPort)
        let beside = ".tools/venv/bin/weasyprint"
        let press =
            weasyprint ?? Environment["ONEPANEL_WEASYPRINT"]
            ?? (FileManager.default.isExecutableFile(atPath: beside) ? beside : nil)
        let typist =
            pandoc ?? Environment["ONEPANEL_PANDOC"]
            ?? ["/usr/bin/pandoc", "/usr/local/bin/pandoc"]
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        return SiteSettings(
            publicAddress: links, isSecure: links.hasPrefix("https://"),
            isDemonstration: isDemonstration, paperMaker: press, wordReader: typist,
            wordMaker: typist, trustedProxy: try proxy())
    }

    private func proxy() throws -> String? {
        guard let proxy = trustedProxy ?? Environment["ONEPANEL_TRUSTED_PROXY"] else { return nil }
        guard SiteSettings.isAddress(proxy) else {
            throw CommandFailure.usage(
                "“\(proxy)” is no address. Give --trusted-proxy the proxy's own, such as 127.0.0.1."
            )
        }
        return proxy
    }

    /// Listens until told to stop; messages leave by the route that is given, if one is.
    func run(
        _ site: Site, sendingBy route: MailRoute? = nil,
        started: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws {
        var logger = Logger(label: "onepanel")
        logger.logLevel =
            Environment["ONEPANEL_LOG"].flatMap(Logger.Level.init(rawValue:)) ?? .notice
        let proving = Task.detached(priority: .utility) {
            try await site.offices.verifyWhole { partnership, finding in
                if !finding.isSound { OnePanel.complain(finding, of: partnership) }
            }
        }
        let sweeping = Task.detached(priority: .utility) {
            try await site.offices.sweepEachDay { partnership, failure in
                OnePanel.complain(
                    "What comes up today in \(partnership) could not all be done, and is tried again every "
                        + "minute. \(failure.cause)")
            }
        }
        let postman = route.map { Postman(site.offices, $0) }
        defer {
            proving.cancel()
            sweeping.cancel()
        }
        do {
            try await Serving(site: site, logger: logger).run(
                host: listeningHost, port: listeningPort, tls: try tls(), onStart: started)
        } catch let fault as ServingFault {
            throw CommandFailure(sentence: fault.sentence)
        }
        await postman?.stop()
        try asCommand { try site.offices.settle() }
    }

    private func tls() throws -> TLSFiles? {
        guard let certificate else { return nil }
        guard let key = tlsKey ?? Environment["ONEPANEL_TLS_KEY"] else {
            throw CommandFailure.usage("There is a TLS certificate but no key. Give --tls-key too.")
        }
        for path in [certificate, key] where !FileManager.default.isReadableFile(atPath: path) {
            throw CommandFailure(
                sentence: "\(path) cannot be read. Check the path, and who may read it.")
        }
        return TLSFiles(certificate: certificate, key: key)
    }
}

extension DataFolder {
    /// A key beside what it seals protects nothing: whoever takes the one has the other.
    func requireKeyElsewhere(_ keyPath: String) throws {
        let folder = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
        let place = URL(fileURLWithPath: keyPath).standardizedFileURL
        let key =
            place.deletingLastPathComponent().resolvingSymlinksInPath().path
            + "/" + place.lastPathComponent
        if key.hasPrefix(folder + "/") {
            throw CommandFailure(
                sentence: "The master key would stand inside the data folder. "
                    + "Give --key-file another place, so that a copy of the data is no use alone.")
        }
    }
}

import ArgumentParser
import Foundation
import Office
import Post

/// The mail server through which messages leave, and how it is spoken to.
struct MailFlags: ParsableArguments {
    @Option(
        help: """
            The mail server, such as smtp.example.gov.uk:587. Without it no e-mail leaves; messages \
            wait, and the page Messages says so. [ONEPANEL_MAIL_SERVER]
            """)
    var mailServer: String?

    @Option(help: "The address that messages come from. [ONEPANEL_MAIL_FROM]")
    var mailFrom: String?

    @Option(
        help: """
            starttls, which nothing is sent without; tls, encrypted from the first byte; or none, for a \
            mail program on this machine alone. [ONEPANEL_MAIL_TLS]
            """)
    var mailTls: String?

    @Option(
        help: """
            A file with the name on its first line and the password on its second, if the server asks \
            for them. [ONEPANEL_MAIL_LOGIN]
            """)
    var mailLogin: String?

    @Option(
        help: "Certificates to trust instead of the machine's own, PEM. [ONEPANEL_MAIL_TRUST]")
    var mailTrust: String?

    @Option(
        help: """
            Seconds after which a message is given up for this time; 660, for a server may take ten minutes \
            to answer. [ONEPANEL_MAIL_SECONDS]
            """)
    var mailSeconds: Int?

    /// Nil where no mail server is named.
    func route(links: String?) throws -> MailRoute? {
        guard let named = mailServer ?? Environment["ONEPANEL_MAIL_SERVER"] else { return nil }
        guard let sender = (mailFrom ?? Environment["ONEPANEL_MAIL_FROM"]).flatMap(MailAddress.init)
        else {
            throw CommandFailure.usage(
                "Messages need an address to come from. Give --mail-from one, such as onepanel@example.gov.uk."
            )
        }
        guard let links else {
            throw CommandFailure.usage(
                "Links in messages need a beginning. Give --public-address the address that people open."
            )
        }
        let server = try server(named)
        return MailRoute(from: sender, links: links, server: server)
    }

    private func server(_ named: String) throws -> MailServer {
        let security = try security()
        guard let colon = named.lastIndex(of: ":"),
            let port = Int(named[named.index(after: colon)...]), (1...65_535).contains(port)
        else {
            throw CommandFailure.usage(
                "“\(named)” is no mail server. Give --mail-server its name and port, such as smtp.example.gov.uk:587."
            )
        }
        let host = String(named[..<colon]).trimmingCharacters(in: ["[", "]"])
        let isName =
            !host.isEmpty
            && host.utf8.allSatisfy { byte in
                byte < 128
                    && (Character(UnicodeScalar(byte)).isLetter || byte >= 48 && byte <= 58
                        || byte == 45 || byte == 46)
            }
        guard isName else {
            throw CommandFailure.usage(
                "“\(host)” is no name of a server. Give --mail-server a name and port.")
        }
        if security == .none, !["127.0.0.1", "::1", "localhost"].contains(host) {
            throw CommandFailure.usage(
                "Nothing is sent unencrypted over a network. Leave --mail-tls out, or name a mail program on this machine."
            )
        }
        return MailServer(
            host: host, port: port, security: security, login: try login(), trust: try trust(),
            seconds: max(seconds, 1))
    }

    private var seconds: Int {
        mailSeconds ?? Environment["ONEPANEL_MAIL_SECONDS"].flatMap { Int($0) }
            ?? MailServer.patience
    }

    private func security() throws -> MailServer.Security {
        guard let word = mailTls ?? Environment["ONEPANEL_MAIL_TLS"] else { return .startTLS }
        guard let security = MailServer.Security(rawValue: word) else {
            throw CommandFailure.usage(
                "“\(word)” is not known. Give --mail-tls starttls, tls or none.")
        }
        return security
    }

    private func login() throws -> MailServer.Login? {
        guard let path = mailLogin ?? Environment["ONEPANEL_MAIL_LOGIN"] else { return nil }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
        guard mode & 0o077 == 0 else {
            throw CommandFailure(
                sentence: "Others may read \(path). Give it the mode 0600: it holds a password.")
        }
        let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.components(
            separatedBy: "\n")
        guard let lines, lines.count >= 2, !lines[0].isEmpty, !lines[1].isEmpty else {
            throw CommandFailure(
                sentence: "\(path) does not hold a name and a password on two lines. "
                    + "Write it so, or leave --mail-login out.")
        }
        return MailServer.Login(user: lines[0], password: lines[1])
    }

    private func trust() throws -> String? {
        guard let path = mailTrust ?? Environment["ONEPANEL_MAIL_TRUST"] else { return nil }
        guard FileManager.default.isReadableFile(atPath: path) else {
            throw CommandFailure(
                sentence: "\(path) cannot be read. Check the path, and who may read it.")
        }
        return path
    }
}

import CCurl
import Dispatch
import Foundation

/// One conversation with a mail server, in which one message is handed over. Blocks its thread.
struct Conversation {
    private let server: MailServer
    private let mail: Mail
    private let line = Line()
    private let spoken: Spoken

    /// Seconds that a server has to answer the last word, on which nothing depends any more.
    static let farewell = 5

    init(_ server: MailServer, _ mail: Mail) {
        self.server = server
        self.mail = mail
        spoken = Spoken(mail.bytes, over: line)
    }

    /// Holds the conversation, and says what became of the message as soon as that is known, once.
    func hold(_ tell: (Delivery) -> Void) {
        guard Self.isReady, let curl = curl_easy_init() else { return tell(.noWay(.other(2))) }
        let recipients = curl_slist_append(nil, "<\(mail.to.address.text)>")
        defer { curl_slist_free_all(recipients) }
        address(curl, recipients)
        secure(curl)
        // The conversation outlives the call, so that the pointer holds for as long as libcurl uses it.
        withExtendedLifetime(spoken) {
            hear(curl)
            tell(delivery(of: curl_easy_perform(curl), lastReply: Int(curl_last_reply(curl))))
            // Only here is a server told goodbye that took the message, and it may never answer.
            line.cut(afterSeconds: Self.farewell)
            curl_easy_cleanup(curl)
        }
        line.letGo()
    }

    /// Once in the program's life, and before anything else of libcurl.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private func address(
        _ curl: UnsafeMutableRawPointer, _ recipients: UnsafeMutablePointer<curl_slist>?
    ) {
        let scheme = server.security == .tls ? "smtps" : "smtp"
        let host = server.host.contains(":") ? "[\(server.host)]" : server.host
        let own = mail.from.address.domain
        let url = "\(scheme)://\(host):\(server.port)/\(own)"
        curl_set_text(curl, CURLOPT_URL, url)
        curl_set_text(curl, CURLOPT_PROTOCOLS_STR, scheme)
        // The machine's own proxy settings are for browsing.
        curl_set_text(curl, CURLOPT_PROXY, "")
        curl_set_text(curl, CURLOPT_MAIL_FROM, "<\(mail.from.address.text)>")
        curl_set_pointer(curl, CURLOPT_MAIL_RCPT, recipients)
        curl_set_number(curl, CURLOPT_UPLOAD, 1)
        curl_set_number(curl, CURLOPT_NOSIGNAL, 1)
        curl_set_number(curl, CURLOPT_TIMEOUT, server.seconds)
        // libcurl's own limit for one answer is two minutes.
        curl_set_number(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, server.seconds)
        curl_set_number(curl, CURLOPT_CONNECTTIMEOUT, min(server.seconds, 20))
        if let login = server.login {
            curl_set_text(curl, CURLOPT_USERNAME, login.user)
            curl_set_text(curl, CURLOPT_PASSWORD, login.password)
        }
    }

    private func secure(_ curl: UnsafeMutableRawPointer) {
        let use = server.security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL
        curl_set_number(curl, CURLOPT_USE_SSL, Int(use.rawValue))
        curl_set_number(curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        curl_set_number(curl, CURLOPT_SSL_VERIFYPEER, 1)
        curl_set_number(curl, CURLOPT_SSL_VERIFYHOST, 2)
        guard let trust = server.trust else { return }
        curl_set_text(curl, CURLOPT_CAINFO, trust)
        // Otherwise the folder of the machine's own authorities would be trusted as well.
        curl_set_text(curl, CURLOPT_CAPATH, nil)
    }

    private func hear(_ curl: UnsafeMutableRawPointer) {
        let pointer = Unmanaged.passUnretained(spoken).toOpaque()
        curl_set_pointer(curl, CURLOPT_READDATA, pointer)
        curl_set_reader(curl) { place, size, count, pointer in
            guard let place, let pointer else { return 0 }
            return Unmanaged<Spoken>.fromOpaque(pointer).takeUnretainedValue()
                .next(into: place, atMost: size * count)
        }
        curl_set_pointer(curl, CURLOPT_SOCKOPTDATA, pointer)
        curl_set_opener(curl) { pointer, socket, _ in
            guard let pointer else { return CURL_SOCKOPT_OK }
            Unmanaged<Spoken>.fromOpaque(pointer).takeUnretainedValue().opened(socket)
            return CURL_SOCKOPT_OK
        }
        // What the server says is not printed anywhere.
        curl_set_writer(curl) { _, size, count, _ in size * count }
        curl_set_number(curl, CURLOPT_VERBOSE, 1)
        curl_set_pointer(curl, CURLOPT_DEBUGDATA, pointer)
        curl_set_listener(curl) { _, kind, text, count, pointer in
            guard kind == CURLINFO_HEADER_OUT, let text, let pointer else { return 0 }
            Unmanaged<Spoken>.fromOpaque(pointer).takeUnretainedValue()
                .said(UnsafeRawBufferPointer(start: text, count: count))
            return 0
        }
    }

    /// What a fault means depends on how far the conversation had come: until the server was told from whom the
    /// message comes it is the way that fails, and after it this one message, which may have arrived once all of
    /// it was handed over.
    private func delivery(of result: CURLcode, lastReply: Int) -> Delivery {
        if result == CURLE_OK { return .accepted }
        let fault = MailFault(result, lastReply: lastReply)
        guard spoken.hasBegun else { return .noWay(fault) }
        guard case .reply(let code) = fault else {
            return spoken.isHandedOver ? .unanswered : .putOff(fault)
        }
        // 530 and its like ask for a login or for TLS (RFC 4954 §6): the way again, unless it is said of a reader.
        if !spoken.hasNamedReader, MailFault.asksForLogin(code) { return .noWay(fault) }
        return (500...599).contains(code) ? .refused(fault) : .putOff(fault)
    }
}

extension MailFault {
    /// Whether a server's code says that it wants a login, another one, or encryption first (RFC 4954 §6).
    public static func asksForLogin(_ code: Int) -> Bool {
        [530, 534, 535, 538].contains(code)
    }

    /// What libcurl's answer means, with the server's last code where it is what counts.
    init(_ result: CURLcode, lastReply: Int) {
        switch result {
        case CURLE_COULDNT_RESOLVE_HOST: self = .noSuchServer
        case CURLE_COULDNT_CONNECT: self = .noAnswer
        case CURLE_OPERATION_TIMEDOUT: self = .timedOut
        case CURLE_USE_SSL_FAILED: self = .noTLS
        case CURLE_PEER_FAILED_VERIFICATION: self = .certificate
        case CURLE_SSL_CONNECT_ERROR: self = .handshake
        case CURLE_SSL_CACERT_BADFILE: self = .trustFile
        case CURLE_LOGIN_DENIED: self = .login
        default:
            if lastReply >= 400 {
                self = .reply(lastReply)
            } else if [CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING].contains(result) {
                self = .brokenOff
            } else {
                self = .other(Int(result.rawValue))
            }
        }
    }
}

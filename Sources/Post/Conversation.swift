import CCurl
import Dispatch
import Foundation

/// One conversation with a mail server, in which one message is handed over. Blocks its thread.
struct Conversation {
    private let server: MailServer
    private let mail: Mail
    private let spoken: Spoken

    init(_ server: MailServer, _ mail: Mail) {
        self.server = server
        self.mail = mail
        spoken = Spoken(mail.bytes)
    }

    func hold() -> Delivery {
        guard Self.isReady, let curl = curl_easy_init() else { return .noWay(.other(2)) }
        defer { curl_easy_cleanup(curl) }
        let recipients = curl_slist_append(nil, "<\(mail.to.address.text)>")
        defer { curl_slist_free_all(recipients) }
        address(curl, recipients)
        secure(curl)
        // The conversation outlives the call, so that the pointer holds for as long as libcurl uses it.
        return withExtendedLifetime(spoken) {
            hear(curl)
            return delivery(of: curl_easy_perform(curl), lastReply: Int(curl_last_reply(curl)))
        }
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
        if let trust = server.trust { curl_set_text(curl, CURLOPT_CAINFO, trust) }
    }

    private func hear(_ curl: UnsafeMutableRawPointer) {
        let pointer = Unmanaged.passUnretained(spoken).toOpaque()
        curl_set_pointer(curl, CURLOPT_READDATA, pointer)
        curl_set_reader(curl) { place, size, count, pointer in
            guard let place, let pointer else { return 0 }
            return Unmanaged<Spoken>.fromOpaque(pointer).takeUnretainedValue()
                .next(into: place, atMost: size * count)
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

    /// What a fault means depends on whether the server had been told yet from whom the message comes: up to
    /// there it is the way that fails, and after it this one message.
    private func delivery(of result: CURLcode, lastReply: Int) -> Delivery {
        if result == CURLE_OK { return .accepted }
        let fault = MailFault(result, lastReply: lastReply)
        guard spoken.hasBegun else { return .noWay(fault) }
        guard case .reply(let code) = fault else { return .putOff(fault) }
        // 530 and its like ask for a login or for TLS (RFC 4954 §6): the way again.
        if [530, 534, 535, 538].contains(code) { return .noWay(fault) }
        return (500...599).contains(code) ? .refused(fault) : .putOff(fault)
    }
}

/// What is still to be said of a message, and how far the conversation has come. Used by one thread.
private final class Spoken {
    private let bytes: [UInt8]
    private var place = 0
    private(set) var hasBegun = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func next(into target: UnsafeMutablePointer<CChar>, atMost room: Int) -> Int {
        let count = min(room, bytes.count - place)
        bytes.withUnsafeBytes { bytes in
            UnsafeMutableRawBufferPointer(start: target, count: count)
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[place..<place + count]))
        }
        place += count
        return count
    }

    func said(_ command: UnsafeRawBufferPointer) {
        if command.starts(with: "MAIL FROM".utf8) { hasBegun = true }
    }
}

extension MailFault {
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

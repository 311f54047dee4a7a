import NIOCore

/// Where a request came from, for throttling: the peer, or whom a trusted proxy speaks for.
struct Peer {
    /// The proxy's address; nil when there is none, and then nobody is believed.
    let trustedProxy: String?

    /// The address of whoever asks.
    ///
    /// Of `X-Forwarded-For` (RFC 7239 §7.4 on its form) only the last entry is the proxy's own; those
    /// before it are what the visitor chose to write.
    func address(of peer: String, forwardedFor entries: [String]) -> String {
        guard let trustedProxy, Self.plain(peer) == Self.plain(trustedProxy) else { return peer }
        let last = entries.last?.split(separator: ",").last ?? ""
        let named = String(last.filter { !$0.isWhitespace })
        return SiteSettings.isAddress(named) ? named : peer
    }

    /// An IPv4 peer of a socket that listens for both kinds bears a prefix.
    static func plain(_ address: String) -> Substring {
        address.hasPrefix("::ffff:") ? address.dropFirst(7) : address[...]
    }
}

extension SiteSettings {
    /// Whether a text is an IPv4 or IPv6 address, and not a name.
    public static func isAddress(_ text: String) -> Bool {
        // Only whether it can be read is asked.
        (try? SocketAddress(ipAddress: text, port: 0)) != nil
    }
}

import Testing

@testable import Web

@Suite struct `Where a request comes from` {
    @Test func `without a trusted proxy nothing that is written in a header is believed`() {
        let peer = Peer(trustedProxy: nil)
        #expect(peer.address(of: "192.0.2.1", forwardedFor: ["198.51.100.7"]) == "192.0.2.1")
    }

    @Test func `a header forged from elsewhere than the proxy is ignored`() {
        let peer = Peer(trustedProxy: "127.0.0.1")
        #expect(peer.address(of: "192.0.2.1", forwardedFor: ["198.51.100.7"]) == "192.0.2.1")
    }

    @Test func `of what the proxy sends only the last entry counts, which is its own`() {
        let peer = Peer(trustedProxy: "127.0.0.1")
        let sent = ["203.0.113.9, 198.51.100.6", "203.0.113.10 , 198.51.100.7"]
        #expect(peer.address(of: "127.0.0.1", forwardedFor: sent) == "198.51.100.7")
        #expect(peer.address(of: "::ffff:127.0.0.1", forwardedFor: ["2001:db8::1"]) == "2001:db8::1")
    }

    @Test func `one machine is one peer, however many addresses of one network it has`() {
        #expect(Doors.peer(at: "192.0.2.1") != Doors.peer(at: "192.0.2.2"))
        #expect(Doors.peer(at: "::ffff:192.0.2.1") == Doors.peer(at: "192.0.2.1"))
        #expect(Doors.peer(at: "2001:db8:0:7::1") == Doors.peer(at: "2001:db8:0:7:a:b:c:d"))
        #expect(Doors.peer(at: "2001:db8:0:7::1") != Doors.peer(at: "2001:db8:0:8::1"))
        #expect(Doors.peer(at: "2001:db8::7:1:2:3:4") == Doors.peer(at: "2001:db8:0:7::9"))
    }

    @Test(arguments: [[], [""], ["unknown"], ["198.51.100.7, "], ["_hidden"], ["127.0.0.1:80"]])
    func `what is no address is not taken for one`(sent: [String]) {
        #expect(Peer(trustedProxy: "127.0.0.1").address(of: "127.0.0.1", forwardedFor: sent) == "127.0.0.1")
    }
}

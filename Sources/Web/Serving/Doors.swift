import NIOCore
import Synchronization

/// Who is in: how many connections each peer has open, so that one machine never takes all of them.
///
/// Behind one address stands a whole council at times. So nobody is kept out because there are many: the connection of
/// the same peer goes on which nothing has been asked for the longest. A browser opens another without a word.
final class Doors: Sendable {
    /// How many connections one peer has open at once: a tenth of all.
    static let most = 40

    fileprivate struct Place {
        let channel: any Channel
        /// When something last moved on it, counted and not timed.
        var moved: Int
        /// Whether something was asked on it that is not answered yet.
        var isAsked = false
    }

    fileprivate struct Inside {
        var places: [String: [ObjectIdentifier: Place]] = [:]
        var moves = 0
    }

    private let inside = Mutex(Inside())
    /// The one peer that speaks for many and has no limit; nil when there is none.
    private let trustedProxy: String?

    init(trustedProxy: String?) { self.trustedProxy = trustedProxy.map { Self.peer(at: $0) } }

    /// Lets a connection in, if need be in place of another of the same peer; false where there is no place.
    func enter(_ channel: any Channel, from address: String) -> Bool {
        let peer = Self.peer(at: address)
        let (isIn, leaving) = inside.withLock { inside -> (Bool, (any Channel)?) in
            var leaving: (any Channel)?
            if peer != trustedProxy, inside.places[peer, default: [:]].count >= Self.most {
                guard let quietest = inside.quietest(of: peer) else { return (false, nil) }
                leaving = inside.places[peer]?.removeValue(forKey: quietest)?.channel
            }
            inside.moves += 1
            inside.places[peer, default: [:]][ObjectIdentifier(channel)] = Place(
                channel: channel, moved: inside.moves)
            return (true, leaving)
        }
        leaving?.close(promise: nil)
        return isIn
    }

    /// Notes that something was asked or answered.
    func moved(_ channel: any Channel, from address: String, isAsked: Bool) {
        let peer = Self.peer(at: address)
        inside.withLock { inside in
            inside.moves += 1
            let moves = inside.moves
            inside.places[peer]?[ObjectIdentifier(channel)]?.moved = moves
            inside.places[peer]?[ObjectIdentifier(channel)]?.isAsked = isAsked
        }
    }

    func leave(_ channel: any Channel, from address: String) {
        let peer = Self.peer(at: address)
        inside.withLock { inside in
            inside.places[peer]?[ObjectIdentifier(channel)] = nil
            if inside.places[peer]?.isEmpty ?? false { inside.places[peer] = nil }
        }
    }

    /// Whom an address stands for. One machine has as many addresses of IPv6 as it likes, which begin alike.
    static func peer(at address: String) -> String {
        let plain = Peer.plain(address)
        guard plain.contains(":"), SiteSettings.isAddress(String(plain)) else {
            return String(plain)
        }
        let halves = plain.replacing("::", with: "|").split(
            separator: "|", omittingEmptySubsequences: false
        ).map { $0.split(separator: ":").map(String.init) }
        let written = halves.reduce(0) { $0 + $1.count }
        let zeros = Array(repeating: "0", count: halves.count == 2 ? max(0, 8 - written) : 0)
        let groups = halves[0] + zeros + (halves.count == 2 ? halves[1] : [])
        return groups.prefix(4).joined(separator: ":")
    }
}

extension Doors.Inside {
    /// The connection of a peer on which nothing has moved for the longest, but for those being answered.
    fileprivate func quietest(of peer: String) -> ObjectIdentifier? {
        places[peer]?.filter { !$0.value.isAsked }.min { $0.value.moved < $1.value.moved }?.key
    }
}

/// One connection at the doors: it has a place there for as long as it is open, and soon says what it wants.
final class AtTheDoor: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny
    typealias InboundOut = NIOAny
    typealias OutboundIn = NIOAny
    typealias OutboundOut = NIOAny

    /// How long the head of the first request may take. What comes after it is patient by itself.
    static let patience = TimeAmount.seconds(10)

    private let doors: Doors
    private var address = "unknown"
    private var isIn = false
    private var closing: Scheduled<Void>?

    init(_ doors: Doors) { self.doors = doors }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { begin(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        closing?.cancel()
        closing = nil
        doors.moved(context.channel, from: address, isAsked: true)
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        doors.moved(context.channel, from: address, isAsked: false)
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        end(context)
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { end(context) }

    private func begin(_ context: ChannelHandlerContext) {
        if isIn { return }
        address = context.remoteAddress?.ipAddress ?? "unknown"
        guard doors.enter(context.channel, from: address) else {
            context.close(promise: nil)
            return
        }
        isIn = true
        let channel = context.channel
        closing = context.eventLoop.scheduleTask(in: Self.patience) { channel.close(promise: nil) }
    }

    private func end(_ context: ChannelHandlerContext) {
        closing?.cancel()
        closing = nil
        if isIn { doors.leave(context.channel, from: address) }
        isIn = false
    }
}

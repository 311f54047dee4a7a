import Dispatch
import Foundation
import Synchronization

/// The connections of one conversation, so that it can be cut off while libcurl waits on it.
///
/// It keeps ends of its own: libcurl closes its sockets when it likes, and the number of a closed one may be
/// another file's by then.
final class Line: Sendable {
    private let ends = Mutex<[Int32]>([])

    deinit { letGo() }

    /// Takes note of a socket that is about to be connected.
    func begin(at socket: Int32) {
        let end = fcntl(socket, F_DUPFD_CLOEXEC, 0)
        // Without an end of its own this connection cannot be cut off early; libcurl's own limits remain.
        if end >= 0 { ends.withLock { $0.append(end) } }
    }

    /// Cuts off what is still connected so many seconds from now, unless the line was let go by then.
    func cut(afterSeconds seconds: Int) {
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds)) { [weak self] in
            self?.ends.withLock { for end in $0 { shutdown(end, Int32(SHUT_RDWR)) } }
        }
    }

    /// Lets the connections end, which they do not before.
    func letGo() {
        ends.withLock { ends in
            for end in ends { close(end) }
            ends = []
        }
    }
}

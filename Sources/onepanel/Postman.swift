import Office
import Synchronization

/// Sends messages beside the service, and never holds it up.
final class Postman: Sendable {
    private let hasEnded = Mutex(false)
    private let sending = Mutex<Task<Void, Never>?>(nil)

    init(_ offices: Offices, _ route: MailRoute) {
        let task = Task.detached(priority: .utility) { [weak self] in
            await offices.sendMessages(by: route) { OnePanel.complain($0.sentence) }
            self?.hasEnded.withLock { $0 = true }
        }
        sending.withLock { $0 = task }
    }

    /// Lets the message that is being handed over go, for ten seconds at most. Whatever is cut off is sent again
    /// as the same message.
    func stop() async {
        sending.withLock { $0?.cancel() }
        for _ in 0..<100 where !hasEnded.withLock({ $0 }) {
            // Cancelled or not, there is nothing left to do but wait.
            try? await Task.sleep(for: .milliseconds(100))
        }
    }
}

extension PostNews {
    /// As the journal says it.
    fileprivate var sentence: String {
        switch self {
        case .stays(let partnership, let hindrance):
            "Messages of \(partnership) do not leave: \(hindrance.words). The page Messages says more."
        case .isSentByAnother:
            "Another service on the data folder sends the messages. This one sends none until that one has ended."
        case .cannotBeHeld(let sentence): "No messages leave. \(sentence)"
        }
    }
}

import CaseReview
import Office
import Post
import Synchronization
import Testing

@Suite struct `Two services on one data folder` {
    /// What one service was told to report, and the task in which it sends.
    private final class Service: Sendable {
        let reports = Mutex<[PostNews]>([])
        private let task = Mutex<Task<Void, Never>?>(nil)

        func start(_ offices: Offices, _ route: MailRoute) {
            let running = Task { [self] in
                await offices.sendMessages(by: route, askingAgainAfter: .milliseconds(20)) { news in
                    reports.withLock { $0.append(news) }
                }
            }
            task.withLock { $0 = running }
        }

        func stop() async {
            let running = task.withLock { $0 }
            running?.cancel()
            await running?.value
        }
    }

    /// Waits for what another task brings about, for half a minute at most.
    private func until(_ isSo: () -> Bool) async throws {
        for _ in 0..<3_000 where !isSo() { try await Task.sleep(for: .milliseconds(10)) }
        #expect(isSo())
    }

    @Test func `send each message once, and the other takes over when one ends`() async throws {
        let room = try await PostRoom()
        let (first, second) = (Service(), Service())
        try room.tell(["milo-nelft", "marcus-bell", "nora-nelft"])
        first.start(room.offices, room.route)
        try await until { room.server.accepted.count == 3 }
        second.start(try PostRoom.offices(in: room.place), room.route)
        try await until { second.reports.withLock { $0 == [.isSentByAnother] } }
        try room.tell(["milo-nelft", "marcus-bell", "nora-nelft"])
        try await until { room.server.accepted.count == 6 }
        #expect(second.reports.withLock { $0 } == [.isSentByAnother])
        await first.stop()
        try room.tell(["ewa-dwp"])
        try await until { room.server.accepted.count == 7 }
        await second.stop()
        #expect(Set(room.server.accepted.map(\.id)).count == 7)
        #expect(first.reports.withLock { $0 }.isEmpty)
    }
}

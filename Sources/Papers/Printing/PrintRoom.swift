/// Prints long papers one after another in the background, while pages go on being answered.
///
/// A paper that has been printed is handed over once, to whoever asked for it, and shows what was so when they asked.
/// Whether somebody may have it is for whoever asks to find out, each time.
public actor PrintRoom {
    /// What was asked for, by whom, and what it holds: a paper that would hold less by now is never handed over.
    public struct Job: Hashable, Sendable {
        public let reader: String
        public let paper: String
        public let contents: [String]

        public init(reader: String, paper: String, contents: [String]) {
            self.reader = reader
            self.paper = paper
            self.contents = contents
        }
    }

    /// How far a paper has come.
    public enum Progress: Sendable {
        /// How many are printed before it; 0 while it is being printed.
        case waiting(ahead: Int)
        case done([UInt8])
        case failed(PaperFault)
        /// Too many wait already.
        case full
    }

    /// How many papers may wait, and how many bytes of printed ones are kept for their readers.
    static let mostWaiting = 200
    /// How many of them may be one reader's.
    static let mostOfOneReader = 4
    static let mostBytes = 64 << 20
    /// How long a paper of some hundred pages may take.
    static let patience = Duration.seconds(15 * 60)

    private let press: PaperPress
    private var waiting: [(job: Job, sheet: PaperSheet)] = []
    private var printing: Job?
    private var printed: [(job: Job, result: Result<[UInt8], PaperFault>)] = []

    public init(press: PaperPress) { self.press = press }

    /// How far a paper has come, handed over if it is printed; nil where nobody has asked for it.
    public func progress(of job: Job) -> Progress? {
        if let place = place(of: job) { return .waiting(ahead: place) }
        guard let done = printed.firstIndex(where: { $0.job == job }) else { return nil }
        switch printed.remove(at: done).result {
        case .success(let bytes): return .done(bytes)
        case .failure(let fault): return .failed(fault)
        }
    }

    /// Begins a paper, and gives up the same reader's older wish for it.
    public func begin(_ job: Job, _ sheet: PaperSheet) -> Progress {
        waiting.removeAll { $0.job.reader == job.reader && $0.job.paper == job.paper }
        let own = waiting.count { $0.job.reader == job.reader }
        guard waiting.count < Self.mostWaiting, own < Self.mostOfOneReader else { return .full }
        waiting.append((job, sheet))
        if printing == nil { Task { await printAll() } }
        return .waiting(ahead: place(of: job) ?? 0)
    }

    private func place(of job: Job) -> Int? {
        if printing == job { return 0 }
        let before = printing == nil ? 0 : 1
        return waiting.firstIndex { $0.job == job }.map { $0 + before }
    }

    private func printAll() async {
        guard printing == nil else { return }
        while !waiting.isEmpty {
            let next = waiting.removeFirst()
            printing = next.job
            keep(next.job, await result(of: next.sheet))
            printing = nil
        }
    }

    private func result(of sheet: PaperSheet) async -> Result<[UInt8], PaperFault> {
        do {
            return .success(
                try await press.pdf(of: sheet, within: Self.patience, inBackground: true))
        } catch {
            return .failure(error)
        }
    }

    private func keep(_ job: Job, _ result: Result<[UInt8], PaperFault>) {
        printed.removeAll { $0.job.reader == job.reader && $0.job.paper == job.paper }
        printed.append((job, result))
        while bytesKept > Self.mostBytes, printed.count > 1 { printed.removeFirst() }
    }

    private var bytesKept: Int {
        printed.reduce(0) { sum, paper in
            if case .success(let bytes) = paper.result { sum + bytes.count } else { sum }
        }
    }
}

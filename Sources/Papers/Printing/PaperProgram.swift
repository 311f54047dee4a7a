import Foundation
import Subprocess

/// A program that makes one paper out of another: it reads standard input and writes standard output.
///
/// It runs by itself, with none of our surroundings, for a limited time, and what it writes is read up to a limit.
struct PaperProgram: Sendable {
    /// The path of the program.
    let path: String
    /// What is said when there is no such program, when it takes too long, and when it fails.
    let faults: Faults
    /// How long one paper may take.
    var patience = Duration.seconds(60)
    /// Whether everything else on the machine goes first.
    var givesWay = false

    struct Faults: Sendable {
        let missing: PaperFault
        let late: PaperFault
        let broken: PaperFault
    }

    /// The longest paper and the longest complaint that are read, in bytes.
    private static let longestPaper = 32 << 20
    private static let longestComplaint = 64 << 10

    /// What the program makes of the input; it has to begin with these bytes.
    ///
    /// Throws a fault when the program is missing, fails, writes something else, or is not done in time.
    func make(
        _ arguments: [String], from input: [UInt8], beginning: [UInt8]
    ) async throws(PaperFault) -> [UInt8] {
        guard FileManager.default.isExecutableFile(atPath: path) else { throw faults.missing }
        Self.outliveTheProgram
        let outcome = await withTaskGroup(of: Result<[UInt8], PaperFault>.self) { group in
            group.addTask { await run(arguments, input, beginning) }
            group.addTask {
                // A sleep ends early only when the paper is done, and then nobody waits for it.
                try? await Task.sleep(for: patience)
                return .failure(faults.late)
            }
            let first = await group.next() ?? .failure(faults.broken)
            group.cancelAll()
            return first
        }
        return try outcome.get()
    }

    private func run(
        _ arguments: [String], _ input: [UInt8], _ beginning: [UInt8]
    ) async -> Result<[UInt8], PaperFault> {
        var options = PlatformOptions()
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(2))]
        do {
            let finished = try await Subprocess.run(
                .name(file.lastPathComponent), arguments: Arguments(arguments),
                environment: environment, platformOptions: options, input: .inputWriter,
                output: .bytes(limit: Self.longestPaper),
                error: .bytes(limit: Self.longestComplaint)
            ) { execution in
                if givesWay { GivingWay.begin(execution.processIdentifier.value) }
                // A program that stops before it has read its paper says so by how it ends.
                _ = try? await execution.standardInputWriter.write(input)
            }
            let paper = finished.standardOutput
            guard finished.terminationStatus.isSuccess, paper.starts(with: beginning)
            else { return .failure(faults.broken) }
            return .success(paper)
        } catch {
            return .failure(faults.broken)
        }
    }

    /// Without this a program that stops before it has read its paper would stop the service with it.
    ///
    /// A write that nobody reads then fails with an error instead of a signal (POSIX, SIGPIPE).
    static let outliveTheProgram: Void = {
        _ = signal(SIGPIPE, SIG_IGN)
    }()

    private var file: URL { URL(fileURLWithPath: path) }

    /// Nothing of our own surroundings: they may hold what a paper maker has no business with.
    ///
    /// The program is looked for in its own folder and nowhere else.
    private var environment: Environment {
        let temporary = FileManager.default.temporaryDirectory.path
        return .custom([
            "PATH": file.deletingLastPathComponent().path, "LANG": "C.UTF-8", "HOME": temporary,
            "TMPDIR": temporary,
        ])
    }
}

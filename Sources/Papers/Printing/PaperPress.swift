import Foundation
import Subprocess
import SystemPackage

/// Makes PDFs of papers: tagged for assistive technology, as PDF/UA has it (ISO 14289-1).
///
/// Runs WeasyPrint by itself, with no network, no files and no base address: a paper holds all that it shows.
public struct PaperPress: Sendable {
    /// The path of WeasyPrint.
    public let program: String
    /// How long one paper may take.
    public static let patience = Duration.seconds(60)
    /// The longest PDF and the longest complaint that are read, in bytes.
    static let longestPaper = 32 << 20
    static let longestComplaint = 64 << 10

    public init(program: String) { self.program = program }

    /// The paper as a PDF. Takes about a second a page, in a process of its own.
    ///
    /// In the background it gives way to everything else on the machine. Throws a fault when the program is
    /// missing, fails, or is not done in time.
    public func pdf(
        of sheet: PaperSheet, within patience: Duration = Self.patience, inBackground: Bool = false
    ) async throws(PaperFault) -> [UInt8] {
        guard FileManager.default.isExecutableFile(atPath: program) else { throw .missing }
        Self.outliveTheProgram
        let html = sheet.html
        let outcome = await withTaskGroup(of: Result<[UInt8], PaperFault>.self) { group in
            group.addTask { await print(html, inBackground) }
            group.addTask {
                // A sleep ends early only when the paper is done, and then nobody waits for it.
                try? await Task.sleep(for: patience)
                return .failure(.late)
            }
            let first = await group.next() ?? .failure(.broken)
            group.cancelAll()
            return first
        }
        return try outcome.get()
    }

    private func print(
        _ html: [UInt8], _ inBackground: Bool
    ) async -> Result<[UInt8], PaperFault> {
        var options = PlatformOptions()
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(2))]
        do {
            let finished = try await run(
                inBackground ? .path(Self.givingWay) : .name(file.lastPathComponent),
                arguments: arguments(inBackground), environment: environment,
                platformOptions: options, input: .inputWriter,
                output: .bytes(limit: Self.longestPaper),
                error: .bytes(limit: Self.longestComplaint)
            ) { execution in
                // A program that stops before it has read its paper says so by how it ends.
                _ = try? await execution.standardInputWriter.write(html)
            }
            let pdf = finished.standardOutput
            guard finished.terminationStatus.isSuccess, pdf.starts(with: Array("%PDF-".utf8))
            else { return .failure(.broken) }
            return .success(pdf)
        } catch {
            return .failure(.broken)
        }
    }

    /// Runs another program so that everything else goes first (POSIX, nice).
    private static let givingWay = FilePath("/usr/bin/nice")

    private func arguments(_ inBackground: Bool) -> Arguments {
        let way = inBackground ? ["-n", "19", program] : []
        return Arguments(
            way + [
                "--quiet", "--pdf-variant", "pdf/ua-1", "--encoding", "utf-8",
                "--allowed-protocols", "data", "--no-http-redirects", "--timeout", "1", "-", "-",
            ])
    }

    /// Without this a program that stops before it has read its paper would stop the service with it.
    ///
    /// A write that nobody reads then fails with an error instead of a signal (POSIX, SIGPIPE).
    private static let outliveTheProgram: Void = {
        _ = signal(SIGPIPE, SIG_IGN)
    }()

    private var file: URL { URL(fileURLWithPath: program) }

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

public import CaseReview
import Foundation
import Subprocess
import Synchronization
import SystemPackage

/// Reads Word documents into forms, with pandoc, which knows content controls, tick boxes and merged cells.
///
/// A document is looked at from outside first. Then pandoc runs by itself for this one, without network and
/// files and in so much memory. With finding the entries in what it gives, that takes so much time and no
/// more; at most two are read at once.
public final class WordReader: Sendable {
    /// The path of pandoc.
    public let program: String
    /// How long one document may take.
    let patience: Duration
    private let running = Mutex(0)

    private static let mostAtOnce = 2
    /// The longest tree that is read, in bytes; of the words in it the greater part is markup.
    private static let longestTree = 16 << 20
    private static let longestComplaint = 64 << 10

    public init(program: String, patience: Duration = .seconds(15)) {
        self.program = program
        self.patience = patience
    }

    /// What a file says, read into a form. Throws why it was not read, as a sentence that says what to do.
    public func read(
        _ file: [UInt8], as form: Form, today: Day, choices: WordFormChoices
    ) async throws(WordFormFault) -> WordFormReading {
        let file = try WordFile(file)
        return try await inTime { () async throws(WordFormFault) in
            WordFormReading(
                try await self.document(in: file), as: form, today: today, choices: choices)
        }
    }

    private func document(in file: WordFile) async throws(WordFormFault) -> WordDocument {
        let document = try PandocReader.read(try await convert(file.bytes))
        guard document.isWithinReach else { throw .tooManyWords }
        return document
    }

    /// Does a piece of work unless others are at theirs, and gives it up when the time is over.
    private func inTime<Found: Sendable>(
        _ work: @escaping @Sendable () async throws(WordFormFault) -> Found
    ) async throws(WordFormFault) -> Found {
        guard FileManager.default.isExecutableFile(atPath: program) else { throw .noReader }
        PaperProgram.outliveTheProgram
        guard isFree() else { throw .busy }
        defer { running.withLock { $0 -= 1 } }
        let patience = patience
        let outcome = await withTaskGroup(of: Result<Found, WordFormFault>.self) { group in
            group.addTask {
                do throws(WordFormFault) { return .success(try await work()) } catch {
                    return .failure(error)
                }
            }
            group.addTask {
                // A sleep ends early only when the document is read, and then nobody waits for it.
                try? await Task.sleep(for: patience)
                return .failure(.tookTooLong)
            }
            let first = await group.next() ?? .failure(.damaged)
            group.cancelAll()
            return first
        }
        return try outcome.get()
    }

    private func isFree() -> Bool {
        running.withLock { running in
            guard running < Self.mostAtOnce else { return false }
            running += 1
            return true
        }
    }

    private func convert(_ bytes: [UInt8]) async throws(WordFormFault) -> [UInt8] {
        var options = PlatformOptions()
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(1))]
        do {
            let finished = try await run(
                .name(file.lastPathComponent), arguments: Self.arguments, environment: environment,
                platformOptions: options, input: .inputWriter,
                output: .bytes(limit: Self.longestTree),
                error: .bytes(limit: Self.longestComplaint)
            ) { execution in
                // A program that stops before it has read its document says so by how it ends.
                _ = try? await execution.standardInputWriter.write(bytes)
            }
            guard finished.terminationStatus.isSuccess else {
                throw Self.fault(finished.terminationStatus)
            }
            return finished.standardOutput
        } catch let error as WordFormFault {
            throw error
        } catch let error as SubprocessError {
            throw error.code == .outputLimitExceeded ? .tooManyWords : .noReader
        } catch {
            throw .damaged
        }
    }

    /// Its own ways of ending: 251 is its memory used up (GHC's runtime), all others are about the document.
    private static func fault(_ status: TerminationStatus) -> WordFormFault {
        switch status {
        case .exited(251), .signaled: .tookTooLong
        case .exited(126), .exited(127): .noReader
        default: .damaged
        }
    }

    /// Half a gigabyte at most; no file is opened and nothing is fetched, whatever the document asks for.
    private static let arguments: Arguments = [
        "+RTS", "-M512M", "-RTS", "--sandbox", "--from", "docx", "--to", "json", "-",
    ]

    private var file: URL { URL(fileURLWithPath: program) }

    /// Nothing of our own surroundings; the program is looked for in its own folder and nowhere else.
    private var environment: Environment {
        let temporary = FileManager.default.temporaryDirectory.path
        return .custom([
            "PATH": file.deletingLastPathComponent().path, "LANG": "C.UTF-8", "HOME": temporary,
            "TMPDIR": temporary,
        ])
    }
}

import Hummingbird
import NIOCore

/// A form that comes with a file, as it is read off the network: the file, or only what was typed before it.
struct Receiving: Sendable {
    let request: Request
    let limit: UploadLimit

    /// For how long a file may be on its way, in seconds: ten megabytes over a very slow line.
    private static let patience = 300
    /// For how long a form without a file may be.
    private static let patienceWithForm = 30

    /// The bytes of a form without a file; nil for one that is too long or does not arrive in time.
    static func form(of request: Request) async -> [UInt8]? {
        let came = await arrived(of: request, upTo: Serving.longestForm, within: patienceWithForm)
        return came.isWhole && !came.isBrokenOff ? came.bytes : nil
    }

    /// The form with its file; where that is too large or broken off, what was typed before it, and the problem.
    func withFile() async -> FormData {
        let came = await Self.arrived(of: request, upTo: limit.longestBody, within: Self.patience)
        return came.form(of: request, limit, problem: came.isWhole ? nil : .fileTooLarge(limit))
    }

    /// What was typed before a file that is not received: never more of it is read than of any other form.
    func withoutFile(because problem: UploadProblem) async -> FormData {
        await Self.arrived(of: request, upTo: Serving.longestForm, within: Self.patience)
            .form(of: request, limit, problem: problem)
    }

    /// The beginning of a body, and whether nothing more was coming.
    private struct Arrived {
        var bytes: [UInt8] = []
        var isWhole = true
        /// Whether the connection broke. What came may look complete all the same, and is not taken as such.
        var isBrokenOff = false

        func form(
            of request: Request, _ limit: UploadLimit, problem: UploadProblem?
        ) -> FormData {
            UploadReader(limit: limit).received(
                bytes, contentType: request.headers[.contentType],
                problem: problem ?? (isBrokenOff ? .brokenOff : nil))
        }
    }

    /// What arrives of a body before the patience with it is over; nothing after that. Whoever sends nothing on would
    /// else keep the room of a file for ever.
    private static func arrived(
        of request: Request, upTo most: Int, within seconds: Int
    ) async -> Arrived {
        await withTaskGroup(of: Arrived.self) { group in
            group.addTask { await collected(of: request, upTo: most) }
            group.addTask {
                // It ends early only when the file is there, and then nobody waits for it.
                try? await Task.sleep(for: .seconds(seconds))
                return Arrived(isBrokenOff: true)
            }
            defer { group.cancelAll() }
            return await group.next() ?? Arrived()
        }
    }

    private static func collected(of request: Request, upTo most: Int) async -> Arrived {
        var came = Arrived()
        do {
            for try await part in request.body {
                let room = most - came.bytes.count
                came.bytes += part.readableBytesView.prefix(room)
                came.isWhole = part.readableBytes <= room
                if !came.isWhole { break }
            }
        } catch {
            came.isBrokenOff = true
        }
        return came
    }
}

/// Why what was sent with a file could not be received; each says what to do.
enum UploadProblem: Error, Equatable, Sendable {
    /// The form was not sent in the way in which a browser sends a file.
    case notSentAsFile
    /// The end is missing: the connection broke, or something on the way cut it off.
    case brokenOff
    case tooManyParts
    /// A part says nothing readable about what it is.
    case unreadablePart
    /// A part holds further parts, or is wrapped in a way that no browser uses.
    case wrappedPart
    case twoFilesInOneField
    case fileTooLarge(UploadLimit)
    case fieldsTooLong
    /// As many files as there is room for are being received already; nothing of this one was.
    case tooManyAtOnce

    var status: Int {
        switch self {
        case .fileTooLarge, .fieldsTooLong: 413
        case .tooManyAtOnce: 503
        default: 400
        }
    }

    var words: String {
        switch self {
        case .notSentAsFile:
            "The file was not sent as a browser sends one. "
                + "Open the page again, choose the file, and send it from there."
        case .brokenOff:
            "The file did not arrive whole. Choose it again and send it again."
        case .tooManyParts, .unreadablePart, .wrappedPart:
            "What was sent cannot be read as a form with a file. "
                + "Open the page again, choose the file, and send it from there."
        case .twoFilesInOneField:
            "More than one file was sent. Choose one, and send the others one by one."
        case .fileTooLarge(let limit):
            "The file is too large. It may have up to \(limit.megabytes) MB. "
                + "Take pictures out of it, or save it anew, and send it again."
        case .fieldsTooLong:
            "What was typed beside the file is too long. Shorten it, and send it again."
        case .tooManyAtOnce:
            "Several files are being received just now. "
                + "Wait a minute, choose the file again, and send it again."
        }
    }
}

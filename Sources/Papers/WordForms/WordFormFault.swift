/// Why a Word file could not be read; each says what to do. Holds nothing of what stands in the file.
public enum WordFormFault: Error, Sendable, Hashable, CaseIterable {
    case notAWordFile
    /// The older kind of Word file; one that is protected by a password looks the same from outside.
    case olderOrProtected
    case isEncrypted
    case holdsMacros
    /// Unpacked it would be far larger than any form is.
    case unpacksTooLarge
    case damaged
    case tooManyWords
    case tookTooLong
    /// There is no program on this machine that reads Word files, or it does not run.
    case noReader
    /// As many are being read as may be at a time.
    case busy

    public var words: String {
        switch self {
        case .notAWordFile:
            "This is not a Word document (.docx). Choose the form as it was filled in, "
                + "or open it in Word and save it as a Word document."
        case .olderOrProtected:
            "This is a Word file of the older kind (.doc), or it needs a password to open. "
                + "Open it in Word, save it as a Word document (.docx) without a password, "
                + "and choose that."
        case .isEncrypted:
            "The file is encrypted. Open it with its password, save it without one, and choose that."
        case .holdsMacros:
            "The file holds macros, which a form does not need. "
                + "Open it, save it as a Word document (.docx) without macros, and choose that."
        case .unpacksTooLarge:
            "Unpacked, the file is far larger than a form can be, and so it was not opened. "
                + "If it came from somebody you know, ask them to send it again without pictures."
        case .damaged:
            "The file is damaged, or is not quite a Word document. "
                + "Open it in Word and save it again, and choose what you saved."
        case .tooManyWords:
            "The document holds more words than a form does. "
                + "If it is the right file, fill in the referral by hand."
        case .tookTooLong:
            "The file could not be read within the time and memory that one may take. "
                + "Open it in Word and save it again, or fill in the referral by hand."
        case .noReader:
            "Word files cannot be read here at present. Tell whoever runs the service: "
                + "pandoc is missing or does not run. Until then, fill in the referral by hand."
        case .busy:
            "Other files are being read at this moment. Wait a minute, and send it again."
        }
    }
}

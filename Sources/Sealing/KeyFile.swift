import Foundation

extension MasterKey {
    /// Reads the key file, 64 hexadecimal digits on one line.
    ///
    /// Refuses a file that anyone but its owner may read or change, for then the key is no secret.
    public static func load(from path: String) throws(SealingFault) -> MasterKey {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw cannotBeRead(path) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw cannotBeRead(path) }
        guard status.st_mode & 0o077 == 0 else {
            throw SealingFault(
                what: "The master key can be read by others than its owner", where: path,
                cure: "Run: chmod 600 '\(path)'")
        }
        var text = [UInt8](repeating: 0, count: 2 * size + 2)
        let count = read(file, &text, text.count)
        guard count >= 0 else { throw cannotBeRead(path) }
        guard let bytes = decoded(text.prefix(count)) else {
            throw SealingFault(
                what: "The file does not hold a master key of \(2 * size) hexadecimal digits",
                where: path, cure: "Restore the key file from its safe copy.")
        }
        return try MasterKey(bytes: bytes)
    }

    /// Reads the key file, first making it with a new key when there is none.
    ///
    /// A new file is its owner's alone (mode 0600) and on disk before this returns.
    public static func makeIfMissing(at path: String) throws(SealingFault) -> MasterKey {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            guard errno == EEXIST else { throw cannotBeMade(path) }
            return try load(from: path)
        }
        let key = random()
        let text = Array((key.hex + "\n").utf8)
        let isWritten = write(file, text, text.count) == text.count && fsync(file) == 0
        close(file)
        guard isWritten, synchroniseFolder(of: path) else {
            // A key file cut short would be refused at every later start.
            unlink(path)
            throw cannotBeMade(path)
        }
        return key
    }

    private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var digits = text
        if digits.last == UInt8(ascii: "\n") { digits.removeLast() }
        guard digits.count == 2 * size else { return nil }
        let values = digits.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard values.count == 2 * size else { return nil }
        return (0..<size).map { UInt8(values[2 * $0] * 16 + values[2 * $0 + 1]) }
    }

    private static func synchroniseFolder(of path: String) -> Bool {
        let parent = (path as NSString).deletingLastPathComponent
        let folder = open(parent.isEmpty ? "." : parent, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { return false }
        defer { close(folder) }
        return fsync(folder) == 0
    }

    private static func cannotBeRead(_ path: String) -> SealingFault {
        SealingFault(
            what: "The master key cannot be read: \(String(cString: strerror(errno)))",
            where: path, cure: "Check the path, and that the program's user owns the file.")
    }

    private static func cannotBeMade(_ path: String) -> SealingFault {
        SealingFault(
            what: "The master key cannot be made: \(String(cString: strerror(errno)))",
            where: path, cure: "Check that the folder exists and the program may write to it.")
    }
}

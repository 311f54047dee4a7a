import Foundation

/// A folder of YAML files on disk, and how messages name them.
struct Folder {
    /// Where it is.
    let path: String

    /// The largest file that is read, in bytes.
    static let largestFile = 1_000_000

    var name: String { (path as NSString).lastPathComponent }
    var parent: Folder { Folder(path: (path as NSString).deletingLastPathComponent) }
    func folder(_ name: String) -> Folder { Folder(path: "\(path)/\(name)") }
    func file(_ name: String) -> String { "\(path)/\(name)" }

    init(path: String) {
        let isSlashed = path.count > 1 && path.hasSuffix("/")
        self.path = isSlashed ? String(path.dropLast()) : path
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    static func isFile(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path) && !isFolder(path)
    }

    /// The names of what is in the folder, in order, hidden ones left out; empty when it is not there.
    var contents: [String] {
        // A folder that cannot be listed has nothing in it to read; the caller complains of that.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    /// The one file of this name, or every file in the folder of this name.
    func parts(_ name: String) -> [String] {
        if Self.isFile(file("\(name).yaml")) { return [file("\(name).yaml")] }
        return folder(name).contents.filter { $0.hasSuffix(".yaml") }
            .map { folder(name).file($0) }
    }

    /// The text of a file of at most a megabyte.
    static func text(of path: String) throws(PackFault) -> String {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let size = attributes?[.size] as? Int, !isFolder(path) else {
            throw PackFault(
                file: path, line: 1, wrong: "There is no such file", cure: "Add it")
        }
        guard size <= largestFile else {
            throw PackFault(
                file: path, line: 1, wrong: "The file is larger than a megabyte",
                cure: "Divide it, or take out what does not belong in it")
        }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw PackFault(
                file: path, line: 1, wrong: "The file cannot be opened",
                cure: "Let this user read it")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw PackFault(
                file: path, line: 1, wrong: "The file is not text in UTF-8",
                cure: "Save it as UTF-8")
        }
        return text
    }

    /// The file's one entry; nil after a complaint, also when the file holds nothing.
    static func entry(of path: String, into faults: FaultList) -> Entry? {
        do throws(PackFault) {
            return entry(in: try text(of: path), named: path, into: faults)
        } catch {
            faults.add(error)
            return nil
        }
    }

    /// The one entry of a text that need not be a file; nil after a complaint.
    static func entry(in text: String, named path: String, into faults: FaultList) -> Entry? {
        do throws(PackFault) {
            if let entry = try YAMLText(file: path, text: text).entry() { return entry }
            faults.add(
                Place(file: path, line: 1), "The file is empty", cure: "Fill it in or take it out")
        } catch {
            faults.add(error)
        }
        return nil
    }
}

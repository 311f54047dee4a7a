import Yams

/// Turns the text of one file into entries, refusing what a pack has no use for.
///
/// Anchors and references are refused, and with them files that grow without bound when read.
struct YAMLText {
    let file: String
    let text: String

    /// How deep a file may be nested; the deepest sound pack needs a third of it.
    static let deepest = 48
    private static let mostReferences = 12

    /// The file's one document; nil for a file that holds nothing.
    func entry() throws(PackFault) -> Entry? {
        try refuseNesting()
        try refuseManyReferences()
        do {
            let parser = try Parser(yaml: text, resolver: .basic)
            // A node knows its anchor only for as long as the parser lives.
            return try withExtendedLifetime(parser) {
                guard let root = try parser.singleRoot() else { return nil }
                return try entry(from: root)
            }
        } catch let fault as PackFault {
            throw fault
        } catch let error as YamlError {
            throw fault(error)
        } catch {
            throw PackFault(
                file: file, line: 1, wrong: "The file cannot be read as YAML",
                cure: "Check its spelling and indentation")
        }
    }

    private func entry(from node: Node) throws(PackFault) -> Entry {
        let line = node.mark?.line ?? 1
        if node.anchor != nil { throw anchored(line) }
        switch node {
        case .scalar(let scalar): return Entry(line: line, value: value(of: scalar))
        case .sequence(let sequence):
            var list: [Entry] = []
            for item in sequence { list.append(try entry(from: item)) }
            return Entry(line: line, value: .list(list))
        case .mapping(let mapping):
            var pairs: [Entry.Pair] = []
            for (key, value) in mapping { pairs.append(try pair(key, value)) }
            return Entry(line: line, value: .map(pairs))
        case .alias: throw anchored(line)
        }
    }

    private func pair(_ key: Node, _ value: Node) throws(PackFault) -> Entry.Pair {
        let line = key.mark?.line ?? 1
        guard case .scalar(let scalar) = key, scalar.anchor == nil else {
            throw PackFault(
                file: file, line: line, wrong: "A key here is not a plain word",
                cure: "Write a word before the colon")
        }
        return Entry.Pair(key: scalar.string, line: line, entry: try entry(from: value))
    }

    private func value(of scalar: Node.Scalar) -> Entry.Value {
        let isBare = scalar.style == .plain || scalar.style == .any
        let isNothing = isBare && ["", "~", "null"].contains(scalar.string)
        return isNothing ? .nothing : .text(scalar.string)
    }

    private func anchored(_ line: Int) -> PackFault {
        PackFault(
            file: file, line: line, wrong: "An anchor ('&') is used, and packs have none",
            cure: "Write the value out in each place")
    }
}

extension YAMLText {
    private func fault(_ error: YamlError) -> PackFault {
        let (line, problem) = place(of: error)
        return PackFault(
            file: file, line: max(1, line), wrong: "The file is not sound YAML: \(problem)",
            cure: "Mend the line, or the one before it; text with ': ' or '#' in it needs quotes")
    }

    private func place(of error: YamlError) -> (line: Int, problem: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return (mark.line, problem)
        case .duplicatedKeysInMapping(let keys, let context):
            let named = keys.map { "'\($0)'" }.joined(separator: ", ")
            return (context.mark.line, "\(named) is written twice in one map")
        case .reader(let problem, let offset, _, _):
            let before = text.prefix(offset ?? 0)
            return (before.count(where: \.isNewline) + 1, problem)
        default: return (1, "the reader gave up")
        }
    }

    /// Counted before the text is parsed, because the parser calls itself at each level.
    private func refuseNesting() throws(PackFault) {
        var line = 1
        var open = 0
        var onLine = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"): (line, onLine) = (line + 1, 0)
            case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "\t"):
                if onLine >= 0 { onLine += 1 }
            default: onLine = -1
            }
            if open > Self.deepest || onLine > Self.deepest * 4 {
                throw PackFault(
                    file: file, line: line, wrong: "The file is nested too deep",
                    cure: "Keep to \(Self.deepest) levels")
            }
        }
    }

    /// A few references are left to the parser, so that the message can give their line.
    private func refuseManyReferences() throws(PackFault) {
        var found = 0
        var line = 1
        var before = UInt8(ascii: "\n")
        var star = false
        for byte in text.utf8 {
            if star, byte != UInt8(ascii: " "), byte != UInt8(ascii: "\n") { found += 1 }
            let startsToken = [UInt8](" \n[{,".utf8).contains(before)
            star = byte == UInt8(ascii: "*") && startsToken
            if found > Self.mostReferences {
                throw PackFault(
                    file: file, line: line, wrong: "The file uses references ('*') over and over",
                    cure: "Write each value out in its place")
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
            before = byte
        }
    }
}

public import CaseReview

extension EntryWords {
    /// What a file is, from whom, and since when: "PDF, 1.2 MB, from NELFT, attached by A on 3 November 2026".
    public func note(on file: CaseFile) -> String {
        let day = file.at.day
        let agency = file.agency.map { ", for \(self.agency($0, on: day))" } ?? ""
        let step = procedure.steps[file.step]?.name ?? file.step.rawValue
        return "\(file.file.kind.words), \(file.file.size). \(step)\(agency). "
            + "Attached by \(actor(file.by, on: day)), \(day.longText)"
    }

    /// Since when nobody may read a file, and why; nil while it is not closed to readers.
    public func closure(of file: CaseFile) -> String? {
        file.closed.map { "Closed to readers on \($0.at.day.longText) because: \($0.reason)" }
    }
}

extension AttachedFile {
    /// The length as people say it: "312 bytes", "48 KB", "1.2 MB"; a megabyte has 1,048,576 bytes.
    public var size: String {
        if length < 1 << 10 { return length == 1 ? "1 byte" : "\(length) bytes" }
        if length < 1 << 20 { return "\((length + 512) >> 10) KB" }
        let tenths = (length * 10 + (1 << 19)) >> 20
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}

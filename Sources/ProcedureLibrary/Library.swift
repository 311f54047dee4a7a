public import CaseReview

/// Every procedure of a folder of packs, read and proved, with the calendar that they count in.
public struct Library: Sendable {
    /// In the order of their ids.
    public let procedures: [Procedure]
    public let calendar: WorkingCalendar

    /// Reads a folder of packs; throws everything that is wrong with them at once.
    public init(folder path: String) throws(PackFaults) {
        let reading = Bookshelf(Folder(path: path)).read()
        if !reading.faults.isEmpty { throw PackFaults(reading.faults) }
        procedures = reading.procedures.sorted { $0.id < $1.id }
        calendar = WorkingCalendar(bankHolidays: reading.holidays)
    }

    /// A library of procedures that were read elsewhere, for a rehearsal.
    public init(procedures: [Procedure], calendar: WorkingCalendar) {
        self.procedures = procedures
        self.calendar = calendar
    }

    /// The procedure of this name.
    public func procedure(_ id: ProcedureID) -> Procedure? {
        procedures.first { $0.id == id }
    }

    /// The version of a partnership's procedure in force on a day; nil before the first began.
    public func inForce(for partnership: PartnershipID, on day: Day) -> Procedure? {
        procedures.filter { $0.partnership == partnership && $0.about.inForceFrom <= day }
            .max { $0.about.inForceFrom < $1.about.inForceFrom }
    }

    /// Reads and proves one pack folder by itself; throws everything that is wrong with it at once.
    public static func procedure(inPack path: String) throws(PackFaults) -> Procedure {
        let reading = Bookshelf.read(pack: Folder(path: path))
        guard let procedure = reading.procedures.first, reading.faults.isEmpty else {
            throw PackFaults(reading.faults)
        }
        return procedure
    }

    /// What is wrong with a pack folder, a statute file, a calendar file, or a whole folder of packs.
    ///
    /// In the order of file and line; empty when it is sound.
    public static func check(_ path: String) -> [PackFault] {
        PackFaults(unordered(path)).faults
    }

    private static func unordered(_ path: String) -> [PackFault] {
        let folder = Folder(path: path)
        if Folder.isFile(path) {
            return folder.parent.name == "calendar"
                ? CalendarReader(path: path).read().faults : Bookshelf.faults(ofStatute: path)
        }
        guard Folder.isFolder(path) else {
            let cure = "Name a pack, a statute file, or a folder of packs"
            return [PackFault(file: path, line: 1, wrong: "There is nothing here", cure: cure)]
        }
        let holdsPacks = folder.contents.contains { Folder.isFolder(folder.file($0)) }
        let isPack = Folder.isFile(folder.file("pack.yaml")) || !holdsPacks
        return isPack ? Bookshelf.read(pack: folder).faults : Bookshelf(folder).read().faults
    }
}

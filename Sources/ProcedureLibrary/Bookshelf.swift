import CaseReview

/// A folder of packs as it lies on disk: packs, `statute`, and `calendar`.
struct Bookshelf {
    let folder: Folder

    init(_ folder: Folder) { self.folder = folder }

    struct Contents {
        var procedures: [Procedure] = []
        var holidays: [BankHoliday] = []
        var faults: [PackFault] = []
    }

    private static let shared = ["calendar", "statute"]

    func read() -> Contents {
        var all = Contents()
        var begins: [String: Place] = [:]
        let packs = folder.contents.filter {
            !Self.shared.contains($0) && Folder.isFolder(folder.file($0))
        }
        if packs.isEmpty {
            all.faults.append(
                PackFault(
                    file: folder.path, line: 1, wrong: "There is no pack in this folder",
                    cure: "Name the folder that holds the packs"))
        }
        for name in packs {
            let one = Self.read(pack: folder.folder(name))
            all.faults += one.faults
            all.procedures += one.procedures
            for procedure in one.procedures {
                all.faults += rival(of: procedure, begins: &begins)
            }
        }
        for name in folder.folder("statute").contents where name.hasSuffix(".yaml") {
            all.faults += Self.faults(ofStatute: folder.folder("statute").file(name))
        }
        let calendar = CalendarReader(path: folder.file("calendar/england.yaml")).read()
        all.holidays = calendar.holidays
        all.faults += calendar.faults
        return all
    }

    /// One pack, read and proved; no procedure when it has faults.
    static func read(pack folder: Folder) -> Contents {
        let reader = PackReader(folder)
        guard let procedure = reader.read() else { return Contents(faults: reader.faults.faults) }
        // What is missing or misspelled would be blamed a second time by the proofs.
        if reader.faults.faults.isEmpty {
            Prover(procedure, names: reader.names, faults: reader.faults).prove()
        }
        let faults = reader.faults.faults
        return Contents(procedures: faults.isEmpty ? [procedure] : [], faults: faults)
    }

    /// What is wrong with a statute file; what only a pack can define is not looked up.
    ///
    /// Questions and criteria may be defined in another file of the folder, whose own faults are left to it.
    static func faults(ofStatute path: String) -> [PackFault] {
        let faults = FaultList()
        let names = Names()
        _ = StatuteReader(path: path, faults: faults, names: names).read()
        let folder = Folder(path: path).parent
        for name in folder.contents where name.hasSuffix(".yaml") {
            let other = folder.file(name)
            if other == path { continue }
            _ = StatuteReader(path: other, faults: FaultList(), names: names).read()
        }
        names.lookUpReferences(of: [.question, .criterion], in: path, into: faults)
        return faults.faults
    }

    private func rival(of procedure: Procedure, begins: inout [String: Place]) -> [PackFault] {
        let place = Place(file: folder.folder(procedure.id.rawValue).file("pack.yaml"), line: 1)
        let key = "\(procedure.partnership) \(procedure.about.inForceFrom)"
        guard let other = begins.updateValue(place, forKey: key) else { return [] }
        return [
            PackFault(
                file: place.file, line: 1,
                wrong: "The pack comes into force on the same day as \(other.file)",
                cure: "Correct 'in-force-from' in one of the two")
        ]
    }
}

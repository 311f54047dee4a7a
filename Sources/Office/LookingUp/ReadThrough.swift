import CaseReview
import Record
import Synchronization

extension Office {
    /// Reads the record through from its beginning and makes every look-up anew.
    public func readThrough() throws(OfficeFailure) {
        var reader = RecordReader()
        do {
            try record.readThrough(inBatchesOf: 2_000) { batch in
                try reading { () throws in for entry in batch { try reader.take(entry) } }
            }
        } catch let failure as OfficeFailure {
            throw failure
        } catch let fault as RecordFault {
            throw .fault(OfficeFault(fault))
        } catch {
            throw .notFound
        }
        settle(reader.partnership(partnership))
        try lookUp(reader)
    }

    private func lookUp(_ reader: RecordReader) throws(OfficeFailure) {
        lookups.withLock { lookups in
            lookups = Lookups(casesOpened: reader.casesOpened)
            for (id, disposal) in reader.disposals { lookups.forget(id, disposal) }
            for told in reader.former { lookups.put(told) }
            for row in reader.meetings.values.compactMap(MeetingRow.init) { lookups.put(row) }
            lookups.position = reader.position
        }
        for matter in reader.cases.values where matter.version > 0 { try lookUp(matter) }
    }

    /// Puts the case's line in the log up to date.
    func lookUp(_ matter: Case) throws(OfficeFailure) {
        while true {
            let basis = lookups.withLock { $0.basis }
            let row = CaseRow(matter, in: setting(try procedure(of: matter)))
            if lookups.withLock({ $0.put(row, workedOutOn: basis) }) { return }
        }
    }

    /// The same for one of many; one that was disposed of meanwhile has no line.
    func lookUpIfThere(_ id: CaseID) throws(OfficeFailure) {
        do {
            try lookUp(try load(id))
        } catch {
            guard case .notFound = error else { throw error }
        }
    }
}

/// Folds a whole record, entry by entry.
private struct RecordReader {
    var cases: [CaseID: Case] = [:]
    var meetings: [MeetingID: Meeting] = [:]
    var position: Int64 = 0
    /// Those disposed of included.
    var casesOpened = 0
    var former: [FormerCase] = []
    var disposals: [CaseID: Disposal] = [:]
    var settled: [PartnershipHappening] = []
    /// Entries of the office's stream that settle nothing.
    var passedOver = 0

    func partnership(_ id: PartnershipID) -> Partnership {
        var partnership = Partnership(id: id, settled)
        for _ in 0..<passedOver { partnership.passedOver() }
        return partnership
    }

    mutating func take(_ entry: Entry) throws {
        position = entry.position
        if entry.stream.caseID != nil, entry.version == 1 { casesOpened += 1 }
        if entry.payload == nil { return }
        if entry.stream == .office {
            guard entry.kind.hasPrefix("partnership.") else {
                passedOver += 1
                if let (id, disposal) = try Disposal.read(entry) { disposals[id] = disposal }
                return
            }
            let event = try StoredEvent.read(PartnershipEvent.self, from: entry)
            settled.append(
                PartnershipHappening(event, by: entry.author, at: entry.recordedAt))
        }
        if let id = entry.stream.formerCaseID {
            former.append(try FormerCase(id: id, entry))
        }
        if let id = entry.stream.caseID {
            // What follows an entry that is missing cannot be understood without it.
            guard entry.version == (cases[id]?.version ?? 0) + 1 else { return }
            let event = try StoredEvent.read(CaseEvent.self, from: entry)
            cases[id, default: Case(id: id)]
                .happened(Happening(event, by: entry.author, at: entry.recordedAt))
        } else if let id = entry.stream.meetingID {
            guard entry.version == (meetings[id]?.version ?? 0) + 1 else { return }
            let event = try StoredEvent.read(MeetingEvent.self, from: entry)
            meetings[id, default: Meeting(id: id)]
                .happened(MeetingHappening(event, by: entry.author, at: entry.recordedAt))
        }
    }
}

import CaseReview
import HTML
import Office
import Record

/// Answers about the record: where it ends, whether it holds, and what stands in it.
struct RecordAnswers {
    static let entriesOnAPage = 50

    let visit: Visit
    private let office: Office
    private let procedure: Procedure

    /// For auditors; those who keep cases see where the record ends and whether it holds, no more.
    init(_ visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
        procedure = try visit.procedure(for: .audit, .keepCases)
    }

    func show() throws -> Reply { try page(finding: nil) }

    /// Reads the whole record.
    func verify() throws -> Reply { try page(finding: office.record.verify()) }

    private func page(finding: Verification?) throws -> Reply {
        let isAuditor = visit.has(.audit, under: procedure)
        let head = try office.head()
        let wanted = Int(visit.query.text("page")) ?? 1
        let pages = max(1, (Int(head?.position ?? 0) - 1) / Self.entriesOnAPage + 1)
        let number = min(max(wanted, 1), pages)
        if isAuditor {
            visit.site.offices.note(
                visit.viewer, saw: "\(visit.path) page \(number)", allowed: true,
                in: office.partnership)
        }
        let page = RecordPage(
            token: visit.token, root: visit.link("record"), head: head,
            isWritable: office.record.isWritable, finding: finding,
            entries: isAuditor ? try entries(before: head, page: number) : nil,
            page: number, pages: pages)
        return visit.page("Record") { page.write(into: &$0) }
    }

    /// The entries of one page, the latest first.
    private func entries(before head: RecordHead?, page: Int) throws -> [RecordPage.Line] {
        guard let head else { return [] }
        let last = head.position - Int64((page - 1) * Self.entriesOnAPage)
        let first = max(last - Int64(Self.entriesOnAPage), 0)
        return try read(after: first, Int(last - first)).reversed().map { entry in
            RecordPage.Line(
                position: entry.position, at: entry.recordedAt,
                stream: entry.stream.rawValue, href: address(of: entry.stream), kind: entry.kind,
                person: visit.name(entry.actor), personID: entry.actor,
                part: PartWords(
                    role: entry.role, agency: entry.agency, under: procedure,
                    on: entry.recordedAt.day
                ).words,
                hash: entry.hash.hex, isDisposed: entry.payload == nil)
        }
    }

    private func read(after position: Int64, _ count: Int) throws -> [Entry] {
        do {
            return try office.record.entries(afterPosition: position, limit: count)
        } catch {
            throw OfficeFailure.fault(
                OfficeFault(what: error.what, place: error.where, cure: error.cure))
        }
    }

    /// The page of a stream's case, if it is there for this visitor; other streams have none here.
    private func address(of stream: StreamID) -> String? {
        let parts = stream.rawValue.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, parts[0] == "case" else { return nil }
        let id = CaseID(String(parts[1]))
        // A case that was disposed of cannot be loaded, and so has no page either.
        let isSeen = office.row(id)?.audience.access(for: visit.viewer).isGranted ?? false
        return isSeen ? visit.link("cases/\(id)") : nil
    }
}

public import CaseReview

extension Office {
    /// The cases on a meeting's agenda that the viewer may see, as an agenda sorts them.
    public func agendaEntries(of meeting: MeetingID, for viewer: Viewer) -> [AgendaEntry] {
        agenda(of: meeting, for: viewer).flatMap { row in
            row.listings.filter { $0.meeting == meeting }.map { listing in
                AgendaEntry(
                    matter: row.id, step: listing.step, reference: row.reference,
                    standing: listing.standing)
            }
        }
    }

    /// The meetings of a body in a year that were held or are to be, soonest first; none by correspondence.
    public func sittings(of body: BodyID, in year: Int) throws(OfficeFailure) -> [Meeting] {
        let rows = meetingRows().filter {
            $0.body == body && $0.day.year == year && !$0.isCancelled && !$0.isByCorrespondence
        }
        var sittings: [Meeting] = []
        for row in rows { sittings.append(try load(row.id)) }
        return sittings
    }
}

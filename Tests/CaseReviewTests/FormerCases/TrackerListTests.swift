import CaseReview
import Testing

/// A list of these rows, counted from 1.
func trackerList(_ rows: [String]...) -> TrackerList? {
    TrackerList(
        rows.enumerated().map { number, cells in
            TrackerList.Row(number: number + 1, cells: cells.map { .text($0) })
        })
}

@Suite struct `The columns of an old tracker` {
    @Test func `are headed by the first row with two filled cells, below a title`() {
        let list = trackerList(["Case tracker 2021"], ["Case  Ref", "", "Name"], ["T-1", "x", "Jo", "y"])
        #expect(list?.headings == ["Case Ref", "Column B", "Name", "Column D"])
        #expect(list?.rows.map(\.number) == [3])
    }

    @Test func `are none where there is no row of headings, or nothing below it`() {
        #expect(trackerList(["one"], ["two"]) == nil)
        #expect(trackerList(["Ref", "Name"]) == nil)
        #expect(TrackerList([]) == nil)
    }

    @Test func `are known by their headings`() {
        let headings = [
            "Case Ref", "Name of adult", "Type of review", "Referring agency", "Date received",
            "Status", "Outcome", "Date of decision", "Date closed", "Notes", "Panel member",
        ]
        let fields: [TrackerField] = [
            .reference, .subject, .kind, .referredBy, .received, .status, .outcome, .decided,
            .closed, .note, .note,
        ]
        #expect(TrackerField.proposed(for: headings, remembered: [:]) == fields)
    }

    @Test func `are taken for one thing once, and the next like it is kept as a note`() {
        let proposed = TrackerField.proposed(for: ["Ref", "Child", "Adult", "Reference"], remembered: [:])
        #expect(proposed == [.reference, .subject, .note, .note])
    }

    @Test func `are what they were the last time, however the heading is written`() {
        let remembered: [String: TrackerField] = ["who": .subject, "name": .leftOut]
        let proposed = TrackerField.proposed(
            for: [" WHO ", "Name", "Adult"], remembered: remembered)
        #expect(proposed == [.subject, .leftOut, .note])
    }
}

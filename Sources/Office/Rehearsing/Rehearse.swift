import CaseReview
public import ProcedureLibrary
import Record

/// Plays a scenario on a record of its own, in memory, and forgets it.
public func rehearse(
    _ scenario: Scenario, with library: Library
) throws(OfficeFailure) -> Rehearsal {
    guard let procedure = library.procedure(scenario.procedure) else { throw .notFound }
    let hands = OfficeClock.Hands(scenario.turns.first?.at ?? Moment(secondsSinceEpoch: 0))
    let record: Record
    do {
        record = try Record.inMemory(partnership: procedure.partnership)
    } catch {
        throw .fault(OfficeFault(error))
    }
    let calendar = scenario.bankHolidays.reduce(library.calendar) { $0.adding($1) }
    let rehearsed = Library(procedures: [procedure], calendar: calendar)
    let office = try Office(
        partnership: procedure.partnership, library: rehearsed, record: record,
        clock: .standing(hands), directory: directory(of: scenario))
    return try Player(scenario, in: office, hands: hands).play()
}

private func directory(of scenario: Scenario) -> Directory {
    let people = scenario.people
    return Directory(
        name: { id in people.first { $0.id == id }?.name ?? id.rawValue },
        holders: { role, agency in
            people.filter { $0.role == role && (agency == nil || $0.agency == agency) }
                .map { Directory.Listed(person: $0.id, name: $0.name, agency: $0.agency) }
        })
}

/// Who declares something before they open a body's papers, and of which meetings a case's papers are.
///
/// A document that keeps papers in confidence binds those who sit: the members, whoever stands in for them, and whoever
/// attends. A guest declares with their invitation. Those who keep the meetings make the papers and hand them round;
/// there is no paper that they could open only afterwards.
extension Viewer {
    /// What somebody declares before they open papers of a body; nil for those of whom nothing is asked.
    public func declaration(to id: BodyID, under procedure: Procedure) -> Said? {
        guard let body = procedure.bodies[id], let said = body.papers.declaration,
            standings.contains(where: body.seats),
            !standings.contains(where: { procedure.gives(.keepMeetings, to: $0.role) })
        else { return nil }
        return said
    }
}

extension Case {
    /// The meetings of each body with whose papers the case went out, the last one last; bodies in a fixed order.
    public func sittings(
        under procedure: Procedure
    ) -> [(body: BodyID, meetings: [MeetingID])] {
        let stood = agendas.compactMap { place -> (body: BodyID, meeting: MeetingID)? in
            guard case .decide(let deciding)? = procedure.steps[place.step]?.activity else {
                return nil
            }
            return (deciding.body, place.meeting)
        }
        return Dictionary(grouping: stood) { $0.body }.sorted { $0.key < $1.key }
            .map { (body: $0.key, meetings: $0.value.map { $0.meeting }) }
    }
}

/// Whether a part of a case is somebody's own whatever else they may see of it: what they referred, confirm, attached
/// or were asked for their agency. Nobody declares anything to read what they wrote.
public func isOwn(
    _ sought: Sought, of matter: Case, for viewer: Viewer, under procedure: Procedure
) -> Bool {
    viewer.actors.contains {
        Asking(
            sought: sought, matter: matter, actor: $0, viewer: viewer, procedure: procedure
        ).ground != nil
    }
}

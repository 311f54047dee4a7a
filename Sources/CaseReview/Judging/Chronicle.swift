/// Something on which moments happen: a case, a meeting, a partnership.
public protocol Chronicle {
    /// When something happened, each time it did, oldest first.
    func occurrences(of moment: MomentID, under procedure: Procedure) -> [Moment]
}

extension Case: Chronicle {}

extension Meeting: Chronicle {
    public func occurrences(of moment: MomentID, under procedure: Procedure) -> [Moment] {
        if moment == "meeting" {
            return day.map { [Moment(day: $0, hour: 0, minute: 0)] } ?? []
        }
        return marks[moment] ?? []
    }
}

extension Office {
    /// Runs what rests on what has been read, and again on what that has become where somebody else was first.
    ///
    /// - Parameters:
    ///   - tries: how often at the most, as many as others may well act at the same time.
    ///   - catchUp: takes in what somebody else did, where reading anew does not.
    func againIfMovedOn<Value>(
        tries: Int = 4, catchUp: () throws(OfficeFailure) -> Void = {},
        _ body: () throws(OfficeFailure) -> Value
    ) throws(OfficeFailure) -> Value {
        for _ in 1..<tries {
            do {
                return try body()
            } catch {
                guard case .movedOn = error else { throw error }
                try catchUp()
            }
        }
        return try body()
    }
}

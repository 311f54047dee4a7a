public import CaseReview

extension Office {
    /// Those of some agencies for which nobody has an account that could answer what is asked at a step: they are told
    /// of nothing by this program.
    public func agenciesWithoutAnswerer(
        _ agencies: [AgencyID], at step: StepID, of matter: Case
    ) throws(OfficeFailure) -> [AgencyID] {
        let procedure = try procedure(of: matter)
        let everybody = try directory.everybody()
        return agencies.filter { agency in
            !everybody.contains { viewer in
                viewer.standings.contains { $0.agency == agency }
                    && access(
                        to: .request(step, agency), of: matter, for: viewer, under: procedure
                    ).isGranted
            }
        }
    }
}

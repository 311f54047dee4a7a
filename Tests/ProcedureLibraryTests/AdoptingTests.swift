import CaseReview
import Clauses
import ProcedureLibrary
import Testing

@Suite struct `Adopting readings` {
    @Test func `a procedure with readings adopted differs from the one as read in nothing else`() throws {
        for procedure in try Shipped.library().procedures {
            let readings = Self.lastReadings(of: procedure)
            let adopting = procedure.adopting(readings)
            #expect(try Explanation(adopting).json() == Explanation(procedure).json())
            for meaning in Field.Meaning.allCases {
                #expect(adopting.fields(meaning: meaning) == procedure.fields(meaning: meaning))
            }
            #expect(adopting.enteredMoments == procedure.enteredMoments)
            #expect(adopting.letters == procedure.letters)
            #expect(adopting.steps.keys == procedure.steps.keys)
            for limit in adopting.limits {
                #expect(limit.adopted == readings[limit.id.rawValue], "\(limit.id)")
                #expect(adopting.limit(limit.id)?.adopted == limit.adopted)
            }
            for criterion in adopting.criteria.values {
                #expect(criterion.adopted == readings[criterion.id.rawValue], "\(criterion.id)")
            }
        }
    }

    @Test func `the procedure as read stays as it was`() throws {
        for procedure in try Shipped.library().procedures {
            _ = procedure.adopting(Self.lastReadings(of: procedure))
            #expect(procedure.limits.allSatisfy { $0.adopted == nil })
            #expect(procedure.criteria.values.allSatisfy { $0.adopted == nil })
        }
    }

    /// The last reading of every rule that has any.
    private static func lastReadings(of procedure: Procedure) -> [String: String] {
        let limits = procedure.limits.compactMap { limit in
            limit.readings.last.map { (limit.id.rawValue, $0.id) }
        }
        let criteria = procedure.criteria.values.compactMap { criterion in
            criterion.readings.last.map { (criterion.id.rawValue, $0.id) }
        }
        return Dictionary(limits + criteria, uniquingKeysWith: { first, _ in first })
    }
}

import CaseReview
import Testing

@Suite struct `Yes, no and not known` {
    private static let every: [Truth] = [.yes, .no, .notKnown]

    @Test func `all and any follow Kleene's tables`() {
        for left in Self.every {
            for right in Self.every {
                let both = Truth.all([left, right])
                if left == .no || right == .no {
                    #expect(both == .no)
                } else if left == .yes, right == .yes {
                    #expect(both == .yes)
                } else {
                    #expect(both == .notKnown)
                }
                #expect(Truth.any([left, right]) == !Truth.all([!left, !right]))
                #expect(both == Truth.all([right, left]))
            }
        }
        #expect(Truth.all([]) == .yes && Truth.any([]) == .no)
    }

    @Test func `not twice is nothing, and not known stays not known`() {
        for value in Self.every { #expect(!(!value) == value) }
        #expect(!Truth.notKnown == .notKnown)
    }

    @Test func `all and any do not care for order or for grouping`() {
        for first in Self.every {
            for second in Self.every {
                for third in Self.every {
                    let flat = Truth.all([first, second, third])
                    #expect(flat == Truth.all([third, first, second]))
                    #expect(flat == Truth.all([Truth.all([first, second]), third]))
                    #expect(
                        Truth.all([first, Truth.any([second, third])])
                            == Truth.any([Truth.all([first, second]), Truth.all([first, third])]))
                }
            }
        }
    }

    @Test func `at least so many is any for one and all for every one`() {
        for first in Self.every {
            for second in Self.every {
                for third in Self.every {
                    let values = [first, second, third]
                    #expect(Truth.atLeast(1, of: values) == Truth.any(values))
                    #expect(Truth.atLeast(3, of: values) == Truth.all(values))
                    let pairs = Truth.any([
                        Truth.all([first, second]), Truth.all([first, third]),
                        Truth.all([second, third]),
                    ])
                    #expect(Truth.atLeast(2, of: values) == pairs)
                }
            }
        }
    }

    @Test func `learning an answer never turns yes into no or no into yes`() {
        for known in [Truth.yes, .no] {
            for other in Self.every {
                let (all, any) = (Truth.all([.notKnown, other]), Truth.any([.notKnown, other]))
                if all != .notKnown { #expect(all == Truth.all([known, other])) }
                if any != .notKnown { #expect(any == Truth.any([known, other])) }
            }
        }
    }
}

/// Something in a form that cannot be read as it was entered.
public struct Problem: Sendable, Equatable {
    /// The name of the field, which is also the id that the summary's link leads to.
    public var field: String
    /// What to do about it: "Enter the date of death".
    public var message: String

    /// Names a field and says what to do about it.
    public init(field: String, message: String) {
        self.field = field
        self.message = message
    }
}

extension [Problem] {
    /// What to say beside the field; the first where it has several, `nil` where it has none.
    public func message(for field: String) -> String? {
        first { $0.field == field }?.message
    }
}

/// A form that arrived after its session had ended, given back once the person signed in again.
public struct HeldForm: Sendable, Hashable {
    /// Where the form was posted to.
    public let path: String
    /// The body of the form exactly as the browser sent it.
    public let form: [UInt8]
}

extension HeldForm: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "held form of \(form.count) bytes" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["size": form.count]) }
}

extension CaseEvent {
    /// Whether the papers for a meeting on whose agenda the case is are others after this: something was handed in,
    /// answered, settled or attached, or is gone. What the room itself does at the item is no paper before it.
    var changesMeetingPapers: Bool {
        switch self {
        case .handedIn, .settled, .replied, .fileAttached, .fileWithdrawn, .fileClosedToReaders,
            .pathwayOpened, .pathwayClosed:
            true
        default: false
        }
    }
}

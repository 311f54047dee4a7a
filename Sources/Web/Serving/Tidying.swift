import Logging
import Sheets

/// What the service lets go of by itself, with nobody asking for a page.
struct Tidying: Sendable {
    let site: Site

    /// Once, before the first request: what a process that was killed had no time to remove.
    func atStart(_ logger: Logger) {
        let left = SheetFolder.removeLeftOvers()
        if left > 0 {
            logger.warning(
                "Lists of a process that was killed could not be removed",
                metadata: ["where": "\(SheetFolder.shared)", "count": "\(left)"])
        }
    }

    /// Each minute, until the task is cancelled.
    func eachMinute() async {
        while !Task.isCancelled {
            now()
            // A sleep ends early only when the service stops, and then so does this.
            try? await Task.sleep(for: .seconds(60))
        }
    }

    /// Lets go of whatever has been kept in memory for as long as it may be.
    func now() { site.trackerTrays.clear(now: site.now) }
}

import Foundation

#if os(Linux)
    import CSched
#endif

/// Letting everything else on the machine go before a program that has begun.
///
/// Where the system allows it not, the program runs all the same.
enum GivingWay {
    /// A program that is only nice (POSIX, setpriority) still keeps a processor on which a page would be answered;
    /// beside one that runs when nothing else does (Linux, SCHED_IDLE) the processor counts as free.
    static func begin(_ program: pid_t) {
        #if os(Linux)
            keepToOneProcessor(program)
            var parameters = sched_param()
            if sched_setscheduler(program, whenNothingElseRuns, &parameters) == 0 { return }
            let process = Int32(PRIO_PROCESS.rawValue)
        #else
            let process = PRIO_PROCESS
        #endif
        _ = setpriority(process, id_t(program), 19)
    }

    #if os(Linux)
        /// SCHED_IDLE of sched(7), for which the C library has a name in GNU sources only.
        private static let whenNothingElseRuns: Int32 = 5

        /// One that moves into whichever processor is free for a moment leaves each with a cache full of its own.
        private static func keepToOneProcessor(_ program: pid_t) {
            var allowed = [UInt](repeating: 0, count: 16)
            let size = UInt(allowed.count * MemoryLayout<UInt>.size)
            guard sched_getaffinity(program, size, &allowed) == 0, let one = last(of: allowed)
            else { return }
            _ = sched_setaffinity(program, size, one)
        }
    #endif

    /// The last of several processors alone, as a mask with a bit for each; nil where there are not several.
    static func last(of processors: [UInt]) -> [UInt]? {
        guard processors.reduce(0, { $0 + $1.nonzeroBitCount }) > 1,
            let word = processors.lastIndex(where: { $0 != 0 })
        else { return nil }
        var one = [UInt](repeating: 0, count: processors.count)
        one[word] = 1 << (UInt.bitWidth - 1 - processors[word].leadingZeroBitCount)
        return one
    }
}

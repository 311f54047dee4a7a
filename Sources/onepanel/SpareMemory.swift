#if os(Linux)
    import CMalloc
#endif

/// What reading the record through took for a moment, and nobody needs any more.
enum SpareMemory {
    /// Gives it back to the machine, where the system's library keeps it otherwise.
    static func giveBack() {
        #if os(Linux)
            malloc_trim(0)
        #endif
    }
}

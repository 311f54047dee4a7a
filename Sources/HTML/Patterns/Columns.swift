extension Writer {
    /// Writes the main matter with something beside it; on a narrow screen it comes after.
    public mutating func columns(
        _ main: (inout Writer) -> Void, aside: (inout Writer) -> Void
    ) {
        div(.class("columns")) { w in
            w.div(.class("column-main"), content: main)
            w.aside(.class("column-aside"), content: aside)
        }
    }
}

/// The ids of a form's controls.
enum FieldID {
    /// The id for a field's name; blanks become hyphens, because a list of ids is split at blanks.
    static func of(_ name: String) -> String {
        guard name.contains(where: \.isWhitespace) else { return name }
        return String(name.map { $0.isWhitespace ? "-" : $0 })
    }

    /// The id of the choice at a place, counted from 0; the first bears the name of the field.
    static func of(_ name: String, choice place: Int) -> String {
        place == 0 ? of(name) : "\(of(name))-\(place + 1)"
    }
}

extension Attribute {
    /// The style sheet's names for it, separated by spaces.
    public static func `class`(_ names: String?) -> Attribute { plain("class", names) }
    /// What a label, a link or a description points to.
    public static func id(_ value: String?) -> Attribute { plain("id", value) }
    /// Where a link leads: relative, http, https or mailto; anything else becomes `#`.
    public static func href(_ address: String?) -> Attribute { following("href", address) }
    /// Where an image or a script comes from; checked as `href` is.
    public static func src(_ address: String?) -> Attribute { following("src", address) }
    /// Where a form goes; checked as `href` is.
    public static func action(_ address: String?) -> Attribute { following("action", address) }
    /// How a form goes: `get` or `post`.
    public static func method(_ value: String?) -> Attribute { plain("method", value) }
    /// The name a form sends a field under.
    public static func name(_ value: String?) -> Attribute { plain("name", value) }
    /// What a field holds.
    public static func value(_ value: String?) -> Attribute { plain("value", value) }
    /// The kind of an input or a button.
    public static func type(_ value: String?) -> Attribute { plain("type", value) }
    /// The id of the field that a label belongs to.
    public static func `for`(_ id: String?) -> Attribute { plain("for", id) }
    /// What assistive technology should take the element for.
    public static func role(_ value: String?) -> Attribute { plain("role", value) }
    /// The language of what is inside, such as `cy` or `en-GB`.
    public static func lang(_ value: String?) -> Attribute { plain("lang", value) }
    /// A day or moment as a machine reads it, ISO 8601.
    public static func datetime(_ value: String?) -> Attribute { plain("datetime", value) }
    /// What a header cell heads: `col` or `row`.
    public static func scope(_ value: String?) -> Attribute { plain("scope", value) }
    /// Whether and where the keyboard stops: 0 in order, -1 only from script.
    public static func tabindex(_ value: Int) -> Attribute { attribute("tabindex", value) }
    /// Whether a box is ticked.
    public static func checked(_ isChecked: Bool = true) -> Attribute { flag("checked", isChecked) }
    /// Whether an option is chosen.
    public static func selected(_ isChosen: Bool = true) -> Attribute { flag("selected", isChosen) }
    /// Whether a control is out of use.
    public static func disabled(_ isDisabled: Bool = true) -> Attribute {
        flag("disabled", isDisabled)
    }
    /// Whether a form may not go without it.
    public static func required(_ isRequired: Bool = true) -> Attribute {
        flag("required", isRequired)
    }
}

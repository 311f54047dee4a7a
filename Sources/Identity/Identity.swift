public import Sealing
import Synchronization

/// Who people are, how they prove it, and whether they are signed in: one sealed SQLite file.
///
/// It answers who someone is and what they are posted as. What a posting allows is not decided
/// here. The time is always an argument. Functions throw a refusal (`PeopleRefusal`,
/// `PasswordRefusal`, `SignInRefusal`) for the person who asked, or `IdentityFault` for the
/// administrator.
public final class Identity: Sendable {
    public let settings: IdentitySettings
    let file: IdentityFile
    let keys: IdentityKeys
    let passwords: PasswordHashing
    let remembered = Mutex(SessionMemory())

    /// Opens the file, or makes it where there is none.
    ///
    /// Throws a fault when the file cannot be used, or was made with another master key.
    public init(
        at path: String, masterKey: MasterKey, settings: IdentitySettings = IdentitySettings()
    ) throws(IdentityFault) {
        self.settings = settings
        keys = IdentityKeys(masterKey)
        passwords = try PasswordHashing(cost: settings.passwordCost)
        file = try IdentityFile(at: path)
        try file.proveKey(Self.proof(of: keys))
    }

    /// Writes a whole and consistent copy to a path where nothing is yet; sealed like the original.
    public func backUp(to path: String) throws(IdentityFault) {
        try file.copy(to: path)
    }
}

/// How long people stay signed in, how dear a guess at a password is, and whether invented people
/// exist.
public struct IdentitySettings: Sendable {
    /// Seconds without a touch after which a session ends.
    public var idleSeconds: Int
    /// Seconds after which a session ends whatever is done.
    public var absoluteSeconds: Int
    public var passwordCost: PasswordCost
    /// Whether invented people may be added and signed in. Never on where real cases are kept.
    public var demoMode: Bool
    /// The name under which an authenticator app files the account.
    public var issuer: String

    public init(
        idleSeconds: Int = 30 * 60, absoluteSeconds: Int = 12 * 3600,
        passwordCost: PasswordCost = .standard, demoMode: Bool = false, issuer: String = "OnePanel"
    ) {
        self.idleSeconds = idleSeconds
        self.absoluteSeconds = absoluteSeconds
        self.passwordCost = passwordCost
        self.demoMode = demoMode
        self.issuer = issuer
    }
}

/// What one Argon2id hash costs: passes over the memory, and bytes of memory.
public struct PasswordCost: Sendable, Hashable {
    public var passes: UInt64
    /// Bytes; a multiple of 1,024 and at least 8,192.
    public var memory: Int

    public init(passes: UInt64, memory: Int) {
        self.passes = passes
        self.memory = memory
    }

    /// Three passes over 64 MiB, after the second recommended choice of RFC 9106 §4 (with one
    /// lane).
    public static let standard = PasswordCost(passes: 3, memory: 64 << 20)

    /// The least that the library accepts. Protects nothing: for tests.
    public static let least = PasswordCost(passes: 1, memory: 8192)
}

/// How large a file may be that is sent with a form.
struct UploadLimit: Sendable, Equatable {
    let megabytes: Int

    /// What a paper of the office, such as a referral on a Word form, may weigh.
    static let paper = UploadLimit(megabytes: 10)

    /// The longest file, in bytes.
    var longestFile: Int { megabytes << 20 }

    /// The longest body: the file, the fields beside it, and what separates them.
    var longestBody: Int { longestFile + Serving.longestForm }
}

import CaseReview
import Foundation
import Sealing
import Testing

@testable import Identity

@Suite struct `One-time codes` {
    @Test(arguments: [
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
        (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func `agree with RFC 6238 appendix B`(second: Int64, expected: String) {
        let code = OneTimeCode(secret: Data("12345678901234567890".utf8))
        let step = OneTimeCode.step(at: Moment(secondsSinceEpoch: second))
        #expect(code.code(at: step) == expected)
    }

    @Test func `agree with oathtool for random secrets and times`() throws {
        for _ in 0..<40 {
            let secret = SecureRandom.bytes(Int.random(in: 10...40))
            let now = Moment(secondsSinceEpoch: Int64.random(in: 0...4_000_000_000))
            let ours = OneTimeCode(secret: Data(secret)).code(at: OneTimeCode.step(at: now))
            #expect(ours == (try oathtool(Base32.text(secret), now)), "\(secret) at \(now)")
        }
    }

    private func oathtool(_ secret: String, _ now: Moment) throws -> String {
        let tool = Process()
        tool.executableURL = URL(filePath: "/usr/bin/env")
        tool.arguments = [
            "oathtool", "--totp", "--base32", "--now", "@\(now.secondsSinceEpoch)", secret,
        ]
        let output = Pipe()
        tool.standardOutput = output
        try tool.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        tool.waitUntilExit()
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @Test func `the step before and the one after count, and no other`() {
        let code = OneTimeCode(secret: Data(SecureRandom.bytes(20)))
        let current = OneTimeCode.step(at: monday)
        let steps = (-2...2).map { offset in
            code.step(matching: code.code(at: current + offset), at: monday, after: nil)
        }
        #expect(steps == [nil, current - 1, current, current + 1, nil])
    }

    @Test func `spaces in a code do not matter`() {
        let code = OneTimeCode(secret: Data(SecureRandom.bytes(20)))
        let current = OneTimeCode.step(at: monday)
        let digits = code.code(at: current)
        let typed = " \(digits.prefix(3)) \(digits.suffix(3)) "
        #expect(code.step(matching: typed, at: monday, after: nil) == current)
        #expect(code.step(matching: String(digits.dropFirst()), at: monday, after: nil) == nil)
        #expect(code.step(matching: "", at: monday, after: nil) == nil)
    }

    @Test func `base 32 agrees with RFC 4648 section 10`() {
        let vectors = [
            "": "", "f": "MY", "fo": "MZXQ", "foo": "MZXW6", "foob": "MZXW6YQ",
            "fooba": "MZXW6YTB", "foobar": "MZXW6YTBOI",
        ]
        for (plain, text) in vectors {
            #expect(Base32.text(Array(plain.utf8)) == text)
            #expect(Base32.bytes(text) == Array(plain.utf8))
        }
        #expect(Base32.bytes("mzxw6===") == Array("foo".utf8))
        #expect(Base32.bytes("MZXW1") == nil)
    }

    @Test func `the address for the app is escaped`() {
        let enrolment = TOTPEnrolment(
            secret: Data("foobar".utf8), email: "a+b@c.example", issuer: "One Panel")
        #expect(enrolment.secret == "MZXW6YTBOI")
        #expect(
            enrolment.address == "otpauth://totp/One%20Panel:a%2Bb%40c.example"
                + "?secret=MZXW6YTBOI&issuer=One%20Panel&algorithm=SHA1&digits=6&period=30")
    }
}

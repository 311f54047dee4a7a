import Foundation
import Sealing
import Testing

@Suite struct `Sealing` {
    private let key = MasterKey.random().subkey(for: "a test")

    @Test func `what was sealed opens under the same key and beside the same data`() throws {
        let sealed = try key.seal([1, 2, 3], binding: [9])
        #expect(try key.open(sealed, binding: [9]) == [1, 2, 3])
        #expect(sealed.count == 3 + SealingKey.overhead)
    }

    @Test func `sealing the same twice gives different bytes`() throws {
        #expect(try key.seal([1, 2, 3], binding: []) != key.seal([1, 2, 3], binding: []))
    }

    @Test func `any flipped byte keeps it shut`() throws {
        let sealed = try key.seal(Array("a secret".utf8), binding: [9])
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(throws: SealingFault.self) { try key.open(changed, binding: [9]) }
        }
    }

    @Test func `other associated data keeps it shut`() throws {
        let sealed = try key.seal([1], binding: [9])
        #expect(throws: SealingFault.self) { try key.open(sealed, binding: [8]) }
    }

    @Test func `too few bytes to be sealed are refused`() {
        #expect(throws: SealingFault.self) { try key.open([1, 2], binding: []) }
    }

    @Test func `a wrapped key opens what it sealed`() throws {
        let inner = SealingKey.random()
        let sealed = try inner.seal([7], binding: [])
        let unwrapped = try key.unwrap(try key.wrap(inner, binding: [1]), binding: [1])
        #expect(try unwrapped.open(sealed, binding: []) == [7])
    }
}

@Suite struct `Keys by purpose` {
    @Test func `one purpose always has the same key and two have two`() throws {
        let bytes = [UInt8](repeating: 5, count: MasterKey.size)
        let sealed = try MasterKey(bytes: bytes).subkey(for: "a").seal([1], binding: [])
        #expect(try MasterKey(bytes: bytes).subkey(for: "a").open(sealed, binding: []) == [1])
        #expect(throws: SealingFault.self) {
            try MasterKey(bytes: bytes).subkey(for: "b").open(sealed, binding: [])
        }
    }

    @Test func `a keyed hash holds for its bytes, purpose and key only`() {
        let master = MasterKey.random()
        let hash = master.keyedHash([1, 2], purpose: "sessions")
        #expect(hash.count == 32)
        #expect(master.isKeyedHash(hash, of: [1, 2], purpose: "sessions"))
        #expect(!master.isKeyedHash(hash, of: [1, 3], purpose: "sessions"))
        #expect(!master.isKeyedHash(hash, of: [1, 2], purpose: "invitations"))
        #expect(!MasterKey.random().isKeyedHash(hash, of: [1, 2], purpose: "sessions"))
    }

    @Test func `a key of the wrong length is refused`() {
        #expect(throws: SealingFault.self) { try MasterKey(bytes: [1, 2, 3]) }
    }

    @Test func `a key prints as nothing but its type`() {
        #expect("\(MasterKey.random())" == "MasterKey")
        #expect("\(SealingKey.random())" == "SealingKey")
    }
}

@Suite struct `Random tokens` {
    @Test func `a token can stand in a URL and comes once`() {
        let tokens = (0..<200).map { _ in SecureRandom.token() }
        #expect(Set(tokens).count == 200)
        let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        #expect(tokens.allSatisfy { $0.count == 43 && $0.allSatisfy(allowed.contains) })
    }
}

import CaseReview

extension Keys {
    private static let activities = ["form", "settle", "gather", "decide", "tell", "await"]

    /// What a step consists of: the one key of six that it has.
    func activity() -> Activity {
        let named = Self.activities.filter { has($0) }
        if named.count != 1 {
            let all = Self.activities.joined(separator: ", ")
            source.complain(
                line,
                named.isEmpty
                    ? "\(what) does not say what it consists of"
                    : "\(what) is two things at once: \(named.joined(separator: " and "))",
                cure: "Give it exactly one of the keys \(all)")
        }
        for key in named.dropFirst() { _ = optional(key) }
        switch named.first {
        case "form": return .form(requiredID("form", .form))
        case "gather": return .gather(gathering())
        case "decide": return .decide(deciding())
        case "tell": return .tell(recipients())
        case "await":
            isSet("await")
            return .await
        case "settle": return .settle(settling())
        default: return .settle(nil)
        }
    }

    private func isSet(_ key: String) {
        guard let pair = optional(key), pair.entry.text != "true" else { return }
        complain(pair, "can only be true", cure: "Write '\(key): true'")
    }

    /// `true`, or what the office-holders test before they settle.
    private func settling() -> Examining? {
        guard let pair = optional("settle"), pair.entry.pairs != nil else {
            isSet("settle")
            return nil
        }
        return map(pair) { $0.examining() }
    }

    private func examining() -> Examining {
        Examining(
            tests: ids("tests", .criterion), weigh: ids("weigh", .question),
            record: optionalID("record", .form))
    }

    private func gathering() -> Gathering {
        map("gather") { keys in
            Gathering(
                request: keys.requiredID("request", .form), reply: keys.requiredID("reply", .form),
                everyMemberOf: keys.optionalID("every-member-of", .body),
                missingFrom: keys.optionalID("missing-from", .step))
        } ?? Gathering(request: "", reply: "")
    }

    private func deciding() -> Deciding {
        map("decide") { keys in
            Deciding(
                body: keys.requiredID("body", .body),
                isByCorrespondence: keys.flag("by-correspondence"),
                examining: keys.examining())
        } ?? Deciding(body: "", isByCorrespondence: false, examining: Examining(tests: []))
    }

    private func recipients() -> [Recipient] {
        let recipients = each("tell", called: "recipient") { id, keys in
            Recipient(
                id: id, name: keys.text("name"), role: keys.optionalID("role", .role),
                form: keys.optionalID("form", .form), citation: keys.optionalCitation())
        }
        if recipients.isEmpty {
            source.complain(line, "\(what) tells nobody", cure: "Name somebody under 'tell:'")
        }
        return recipients
    }
}

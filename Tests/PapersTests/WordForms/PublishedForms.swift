import Clauses

/// Forms as the partnerships print them, filled in about invented people.
enum PublishedForms {
    /// The guidance's Appendix E: six parts, several entries a row, persons one below the other.
    static var caseReferral: WordPaper {
        var paper = WordPaper()
        paper.add("One Panel Case Referral Form", isBold: true)
        paper.add("This referral form is to be used when referring a case for consideration.")
        paper.add(table: contextAndSubject + otherPeople)
        paper.add("")
        paper.add(table: involvement)
        paper.add(table: referrer)
        return paper
    }

    private static let contextAndSubject: [[WordPaper.Cell]] = [
        [.name("1. Context for referral to One Panel", across: 6)],
        [.name("Date of this One Panel referral", across: 2), .typed("3 / 11 / 2026", across: 4)],
        [
            .name("Summary of reason for referral", across: 2),
            .control("Died at home.\nEleven contacts.", across: 4),
        ],
        [.name("Date of incident/death", across: 2), .control("01.09.26", across: 4)],
        [.name("2. Subject details", across: 6)],
        [
            .name("First name"), .control("Zoë"), .name("Last name"), .typed("מַרְגָּלִית"),
            .name("Other names used"), .typed("Zee \u{202E}eeZ\u{202C}, 小龙"),
        ],
        [
            .name("Date of birth"), .typed("2nd March 1951"), .name("Age"), .typed(""),
            .name("Gender"), .typed("Female"),
        ],
        [
            .name("Ethnicity"), .typed("White: Irish"), .name("Disability"),
            .boxes([(true, "Dementia or cognitive impairment"), (false, "Autism")]),
            .name("NHS number"), .typed("943 476 5919"),
        ],
        [
            .name("GP"), .typed("Dr Amaka", across: 2), .name("Postmortem result (if applicable)"),
            .typed("", across: 2),
        ],
        [
            .name("Home address"), .typed("4 Test Lane\nNowhere"), .name("Housing tenure"),
            .typed("council flat"), .name("School / college"), .typed(""),
        ],
    ]

    private static let otherPeople: [[WordPaper.Cell]] =
        [[.name("3. Other relevant person(s) details", across: 6)]]
        + person(
            "a. Next of kin / nearest relative / nearest relevant person",
            ["Jun Example", "3/4/1978", "Son", "Unknown", "Lives abroad"])
        + person(
            "b. Other relevant person / family member / friend",
            ["Ola Example", "", "Sister", "", ""])
        + person("c. Other relevant person / family member / friend", ["", "", "", "", ""])
        + [[.name("Please add others as required", across: 6)]]

    private static func person(_ head: String, _ typed: [String]) -> [[WordPaper.Cell]] {
        [
            [.name(head, across: 6)],
            [
                .name("Name"), .typed(typed[0], across: 2), .name("DOB"),
                .typed(typed[1], across: 2),
            ],
            [
                .name("Relationship to subject"), .typed(typed[2], across: 2), .name("Address"),
                .typed(typed[3], across: 2),
            ],
            [
                .name("Any other information that is relevant to the discussion", across: 2),
                .typed(typed[4], across: 4),
            ],
        ]
    }

    private static let involvement: [[WordPaper.Cell]] = [
        [.name("4. Agency involvement with the subject and relevant others", across: 2)],
        [.begins("Details of original referral/contact with agency"), "Subject: By the GP in May"],
        [.goesOn, "Others:"],
        [
            .begins("Status", then: " i.e., subject of a CP plan, looked after child etc."),
            "Subject: Under the adult at risk procedure",
        ],
        [.goesOn, "Others:"],
        [
            .begins("Summary of work/intervention and analysis that illustrates the case outline"),
            "Subject: Visits every week.",
        ],
        [.goesOn, "Others: Calls to the son."],
        [
            .begins("What other agencies have been involved with the family?"),
            "Subject: NELFT\nA lunch club",
        ],
        [.goesOn, "Others:"],
        [
            .name("How well, in your opinion, has the multi-agency partnership worked together?"),
            "Not well.\nCalls were not returned.",
        ],
    ]

    private static let referrer: [[WordPaper.Cell]] = [
        [.name("5. Referrer details", across: 4)],
        [.name("Name"), "Ngozi Referrer", .name("Agency"), "NELFT"],
        [.name("Role"), "Community matron", .name("Contact"), "Tel no. / email 020 7946 0000"],
        [
            .name("Manager Name responsible for quality assuring the referral", across: 2),
            .typed("Morag Tennant", across: 2),
        ],
        [
            .name("Is this referral subject to an internal/single agency review?", across: 2),
            .typed("Yes – a serious incident review, due in May", across: 2),
        ],
        [.name("Lessons learnt:", across: 2), .typed("Calls are logged now.", across: 2)],
        [
            .name("Considerations:", across: 2),
            .typed("Media interest: No\nThere is an inquest.", across: 2),
        ],
        [.name("6. One Panel Decision (to be completed by One Panel Secretariat)", across: 4)],
        [.name("Meeting Date"), "/ /", .name("OP recommendation"), ""],
    ]

    /// The protocol's Appendix 1: names under the heads of columns, boxes with words, questions with paragraphs.
    static var caseReviewNotification: WordPaper {
        var paper = WordPaper()
        paper.add("Case Review Notification Form", isBold: true)
        paper.add(table: [
            ["", "Last name", "First name(s)"], ["Name(s) of child:", "Ó Súilleabháin", "Aoife"],
            ["Date of Birth:", .typed("14/2/2019", across: 2)],
            ["Gender:", .typed("Girl", across: 2)],
            ["Ethnicity:", .typed("White Irish", across: 2)],
            ["Faith (if known):", .typed("", across: 2)], ["", "Last name", "First name(s)"],
            ["Name of person completing form:", "Bianchi", "Ruth"],
            ["Job title:", .typed("Named nurse", across: 2)],
            ["Organisation:", .typed("London Borough of Bexley", across: 2)],
            ["", .typed("Yes/No", across: 2)],
            ["Has consent been obtained?", .boxes([(false, "Yes"), (true, "No")], across: 2)],
        ])
        paper.add("Brief synopsis of the Case:")
        paper.add(table: [["A child of seven was found.\nShe had not been to school."]])
        paper.add("Why is this a serious incident?")
        paper.add("Please paste your agency's definition of a serious incident")
        paper.add(table: [["It meets ours, which says so."]])
        paper.add("Yes/No")
        paper.add(
            "Have your agency already begun or undertaken any review of the case, eg an IMR, "
                + "into the incident?")
        paper.add("Yes")
        paper.add("If Yes, please give details:")
        paper.add("An internal review by the school.")
        paper.add("Has the case received any press or public attention?")
        paper.add("No")
        paper.add("If Yes, please give details:")
        return paper
    }

    /// The procedure's Appendix 1: two columns, and answers of which one is struck out.
    static var subGroupTemplate: WordPaper {
        var paper = WordPaper()
        paper.add("Referral template - Learning and Development Sub-Group", isBold: true)
        paper.add(table: [
            ["Date referred to Learning and Development Sub-Group:", "3rd November 2026"],
            [
                "Date Serious Incident Notification received by Darlington Borough Council:",
                "Monday 2 November 2026",
            ],
            ["Organisation submitting the Notification:", "Durham Constabulary"],
            ["Date notification referred to Statutory Safeguarding Partners:", "02.11.26"],
            [
                .typed(
                    "Decision by Statutory Safeguarding Partners as to whether the notification "
                        + "meets the criteria for reporting to the Child Safeguarding Practice "
                        + "Review Panel"),
                .struck("Yes", then: "/No If yes, Rapid Review Process is followed"),
            ],
            [
                .typed(
                    "If decision is made not to submit notification to the National Panel, "
                        + "rationale and decision as to why not:"), "No lasting harm.",
            ],
        ])
        return paper
    }
}

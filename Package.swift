// swift-tools-version: 6.2
import PackageDescription

/// Listed bottom-up: a target may import only what stands above it here (docs/architecture.md).
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "onepanel",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "onepanel", targets: ["onepanel"])],
    dependencies: [
        // Typed command-line flags, with help text.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // AES-GCM, SHA-256 and HMAC for the sealed record, second factors and tokens.
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        // Structured logs.
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        // SQLite, for the record, the access log, and who people are.
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        // HTTP.
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        // The event loops beneath HTTP, named because we set their number and TLS.
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        // Names of HTTP headers.
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        // YAML with line numbers, for procedure packs.
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        // Running WeasyPrint with limits.
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
        // File paths, as the line above names them on Linux.
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CSodium", pkgConfig: "libsodium",
            providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]),
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
        // The C library's own allocator, to give back what reading the record took; Linux alone has this of it.
        .systemLibrary(name: "CMalloc"),
        // Which processors a program may run on; Linux alone has this of the C library.
        .systemLibrary(name: "CSched"),
        // Writes Excel workbooks.
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
        // Opens them.
        .systemLibrary(
            name: "CZip", pkgConfig: "libzip",
            providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
        .target(name: "CaseReview", swiftSettings: strict),
        .target(name: "HTML", swiftSettings: strict),
        .target(name: "Sheets", dependencies: ["CXLSXWriter", "CZip"], swiftSettings: strict),
        .target(
            name: "ProcedureLibrary",
            dependencies: ["CaseReview", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(
            name: "Sealing",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(
            name: "Record",
            dependencies: [
                "CaseReview", "Sealing",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "Identity",
            dependencies: [
                "CaseReview", "Sealing", "CSodium",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "Papers",
            dependencies: [
                "CaseReview", "HTML",
                .target(name: "CSched", condition: .when(platforms: [.linux])),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),
        .target(name: "Post", dependencies: ["CaseReview", "CCurl"], swiftSettings: strict),
        .target(
            name: "Office",
            dependencies: [
                "CaseReview", "ProcedureLibrary", "Sealing", "Record", "Identity", "Papers", "Post",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "CaseReview", "ProcedureLibrary", "HTML", "Sheets", "Sealing", "Record", "Identity",
                "Papers", "Post", "Office",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: [.embedInCode("Assets")],
            swiftSettings: strict),
        .executableTarget(
            name: "onepanel",
            dependencies: [
                "CaseReview", "ProcedureLibrary", "Sealing", "Record", "Identity", "Papers", "Post",
                "Office", "Web", .target(name: "CMalloc", condition: .when(platforms: [.linux])),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        // Which clause of a published procedure a test carries out.
        .target(
            name: "Clauses", dependencies: ["CaseReview", "ProcedureLibrary"],
            path: "Tests/Clauses",
            swiftSettings: strict),
        .testTarget(
            name: "CaseReviewTests", dependencies: ["CaseReview", "ProcedureLibrary", "Clauses"],
            swiftSettings: strict),
        .testTarget(
            name: "RehearsalTests",
            dependencies: ["CaseReview", "ProcedureLibrary", "Sealing", "Office", "Clauses"],
            swiftSettings: strict),
        .testTarget(
            name: "OfficeTests",
            dependencies: [
                "CaseReview", "ProcedureLibrary", "Sealing", "Record", "Identity", "Post",
                "Office", "Clauses",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PostTests", dependencies: ["Post", "CaseReview"], swiftSettings: strict),
        .testTarget(
            name: "PapersTests",
            dependencies: [
                "CaseReview", "ProcedureLibrary", "HTML", "Papers", "Office", "Clauses",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "CaseReview", "ProcedureLibrary", "HTML", "Sheets", "Sealing", "Record", "Identity",
                "Papers", "Office", "Web", "Clauses",
            ],
            swiftSettings: strict),
        .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: strict),
        .testTarget(
            name: "SheetsTests", dependencies: ["Sheets", "CZip"], swiftSettings: strict),
        .testTarget(
            name: "ProcedureLibraryTests",
            dependencies: ["ProcedureLibrary", "CaseReview", "Clauses"],
            swiftSettings: strict),
        .testTarget(name: "SealingTests", dependencies: ["Sealing"], swiftSettings: strict),
        .testTarget(
            name: "RecordTests",
            dependencies: [
                "Record", "Sealing", "CaseReview", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "IdentityTests",
            dependencies: [
                "Identity", "Sealing", "CaseReview", "CSodium",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
    ]
)

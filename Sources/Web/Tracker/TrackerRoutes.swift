/// The old case tracker: a file chosen, its columns named, every row looked over, and all brought in.
enum TrackerRoutes {
    static let all: [Route] = [
        .get("/:partnership/old-tracker", for: .here) { try TrackerFilePage($0).reply() },
        .upload("/:partnership/old-tracker", for: .here) { try TrackerFilePage($0).take() },
        .get("/:partnership/old-tracker/columns", for: .here) {
            try TrackerColumnsPage.answer($0) { $0.reply() }
        },
        .post("/:partnership/old-tracker/columns", for: .here) {
            try TrackerColumnsPage.answer($0) { $0.take() }
        },
        .get("/:partnership/old-tracker/rows", for: .here) {
            try TrackerRowsPage.answer($0) { $0.reply() }
        },
        .post("/:partnership/old-tracker/rows", for: .here) {
            try TrackerRowsPage.answer($0) { try $0.bringIn() }
        },
        .get("/:partnership/former-cases/:former", for: .here) {
            try FormerCasePage($0).reply()
        },
    ]
}

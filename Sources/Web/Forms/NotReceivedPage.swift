import HTML

extension Visit {
    /// What was sent with a file and could not be received, said on a page that leads back to where it was chosen.
    func notReceived(_ problem: UploadProblem) -> Reply {
        page("The file was not received", status: problem.status) { w in
            w.h1("The file was not received")
            w.p(problem.words)
            w.p("Nothing was recorded.")
            w.p { w in
                w.a("Choose the file again", href: Routes.page(ofFormAt: path) ?? link(""))
            }
        }
    }
}

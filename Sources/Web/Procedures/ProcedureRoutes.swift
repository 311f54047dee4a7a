/// Routes of this folder.
enum ProcedureRoutes {
    static let all: [Route] = []
}

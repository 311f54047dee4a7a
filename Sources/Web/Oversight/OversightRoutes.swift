/// Routes of this folder.
enum OversightRoutes {
    static let all: [Route] = []
}

/// Routes of this folder.
enum MeetingRoutes {
    static let all: [Route] = []
}

/// Routes of this folder.
enum RequestRoutes {
    static let all: [Route] = []
}

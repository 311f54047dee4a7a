/// Every address that the service answers. A route that is not here does not exist.
enum Routes {
    static let all: [Route] =
        ServiceRoutes.all + FirstAccountRoutes.all + SigningInRoutes.all + PeopleRoutes.all
        + HomeRoutes.all + ReferralRoutes.all + WordFormRoutes.all + CaseRoutes.all
        + EngagingRoutes.all + LetterRoutes.all + DeadlineRoutes.all + CalendarRoutes.all
        + RehearsalRoutes.all
        + RequestRoutes.all + TrackerRoutes.all + MeetingRoutes.all + ActionRoutes.all
        + MessageRoutes.all
        + InformationRequestRoutes.all + DecisionRoutes.all + FileRoutes.all
        + ProcedureRoutes.all + OversightRoutes.all
}

using Steward.Workflows.Contracts;

namespace Steward.Starters.Api;

/// <summary>The problems the API answers with: one table from error types to status, type and title.</summary>
internal static class ProblemKinds
{
    public static readonly ProblemKind Invalid = new("invalid-request", 400, "The request breaks a rule");
    public static readonly ProblemKind Malformed = new("malformed-body", 400, "The body cannot be read");
    public static readonly ProblemKind NoAgent = new("no-agent", 400, "Nobody is named as the agent");
    public static readonly ProblemKind Forged = new("forged-delivery", 401, "The delivery's signature does not hold");
    public static readonly ProblemKind UnknownPath = new("unknown-path", 404, "Nothing is served here");
    public static readonly ProblemKind WrongMethod = new("wrong-method", 405, "The method does not fit");
    public static readonly ProblemKind UnderWay = new("request-under-way", 409, "The same request is under way");
    public static readonly ProblemKind TooLarge = new("too-large", 413, "The body is too large");
    public static readonly ProblemKind NotJson = new("not-json", 415, "The body is not JSON");
    public static readonly ProblemKind TooMany = new("too-many-requests", 429, "More is coming in than is taken");
    public static readonly ProblemKind Unforeseen = new("unforeseen", 500, "Something failed that should not");

    private static readonly ProblemKind Refused = new("refused", 409, "The conversation refused");

    private static readonly Dictionary<string, ProblemKind> ByErrorType = new(StringComparer.Ordinal)
    {
        [ErrorTypes.InvalidRequest] = Invalid,
        [ErrorTypes.NotFound] = new("not-found", 404, "There is no such thing"),
        [ErrorTypes.IllegalTransition] = new("illegal-transition", 409, "The ticket's state does not allow it"),
        [ErrorTypes.LeaseNotHeld] = new("lease-not-held", 409, "The speaker does not hold the lease"),
        [ErrorTypes.ApprovalNotLive] = new("approval-not-live", 409, "The approval is not waiting any more"),
        [ErrorTypes.TicketClosed] = new("ticket-closed", 409, "The ticket is closed"),
        [ErrorTypes.KeyReused] = new("key-reused", 422, "The key was used for something else"),
        [ErrorTypes.InvalidPolicy] = new("invalid-policy", 500, "The policy has faults"),
        [ErrorTypes.Unauthorized] = new("outside-unauthorized", 502, "An outside system refused our credentials"),
        [ErrorTypes.MalformedAnswer] = new("malformed-answer", 502, "An outside system answered nonsense"),
        [ErrorTypes.Busy] = new("busy", 503, "The conversation is in the middle of a step"),
        [ErrorTypes.Unavailable] = new("unavailable", 503, "Not reachable just now"),
    };

    public static IEnumerable<ProblemKind> All =>
    [
        Malformed, NoAgent, Forged, UnknownPath, WrongMethod, UnderWay, TooLarge, NotJson, TooMany, Unforeseen, Refused,
        .. ByErrorType.Values,
    ];

    public static ProblemKind Of(string errorType) => ByErrorType.GetValueOrDefault(errorType, Refused);
}

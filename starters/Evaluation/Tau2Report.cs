namespace Steward.Starters.Evaluation;

/// <summary>What <c>steward evaluate tau2-retail --json</c> prints.</summary>
internal sealed record Tau2Report
{
    /// <summary>Tasks played.</summary>
    public required int Tasks { get; init; }

    /// <summary>Tasks after whose actions, run through conversations and approvals, the shop's records equal those that
    /// running the same actions directly leaves.</summary>
    public required int EqualFinalState { get; init; }

    /// <summary>Actions that took effect more than once.</summary>
    public required int DuplicateActions { get; init; }

    /// <summary>Conversations that did not come to rest.</summary>
    public required int Stuck { get; init; }

    /// <summary>Write actions sent through conversations.</summary>
    public required int Actions { get; init; }

    /// <summary>How often the worker process was killed.</summary>
    public required int Kills { get; init; }

    public required double Seconds { get; init; }

    /// <summary>Tasks whose final state differs.</summary>
    public required IReadOnlyList<string> Different { get; init; }

    /// <summary>How the tickets ended when the customers' own words were played.</summary>
    public required Tau2Played Played { get; init; }
}

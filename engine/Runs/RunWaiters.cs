namespace Steward.Engine.Runs;

/// <summary>Calls that wait on a run. They live and die with their connections.</summary>
internal sealed class RunWaiters
{
    /// <summary>Whether nobody would miss them.</summary>
    internal bool IsEmpty => Queries.Count == 0 && Rejected.Count == 0 && !Changed.IsWatched && !Closed.IsWatched;

    /// <summary>Beats after every commit of the run.</summary>
    internal Pulse Changed { get; } = new();

    /// <summary>Beats when the run has ended.</summary>
    internal Pulse Closed { get; } = new();

    /// <summary>Queries nobody has answered yet.</summary>
    internal List<PendingQuery> Queries { get; } = [];

    /// <summary>The query that is offered to a worker by itself, if any.</summary>
    internal PendingQuery? Direct { get; set; }

    /// <summary>Updates that the worker rejected; history has no trace of them.</summary>
    internal Dictionary<string, Temporalio.Api.Update.V1.Outcome> Rejected { get; } = new(StringComparer.Ordinal);
}

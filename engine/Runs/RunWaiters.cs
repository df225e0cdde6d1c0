namespace Steward.Engine.Runs;

/// <summary>Calls that wait on a run. They live and die with their connections.</summary>
internal sealed class RunWaiters
{
    /// <summary>Beats after every commit of the run.</summary>
    internal Pulse Changed { get; } = new();

    /// <summary>Beats when the run has ended.</summary>
    internal Pulse Closed { get; } = new();

    /// <summary>Queries nobody has answered yet.</summary>
    internal List<PendingQuery> Queries { get; } = [];

    /// <summary>The query that is offered to a worker by itself, if any.</summary>
    internal PendingQuery? Direct { get; set; }

    /// <summary>Updates that the worker rejected; history has no trace of them, and they are forgotten with the run.</summary>
    internal Dictionary<string, Temporalio.Api.Update.V1.Outcome> Rejected { get; } = new(StringComparer.Ordinal);

    /// <summary>The run leaves memory: who waits must look again, for nothing more will beat here.</summary>
    internal void Dismiss()
    {
        Changed.Beat();
        Closed.Beat();
    }
}

using Steward.Engine.Hosting;

namespace Steward.Engine.Runs;

/// <summary>How much a Temporal server takes, and the words with which it refuses more.</summary>
internal static class Limits
{
    /// <summary>Characters of an id, a type or a queue's name.</summary>
    internal const int LongestName = 1000;

    /// <summary>Bytes of an input, a result or details: 2 MiB.</summary>
    internal const int LargestBlob = 2 * 1024 * 1024;

    /// <summary>Pending activities, children, signals and cancellations of one run, of each kind.</summary>
    internal const int MostPending = 2000;

    /// <summary>Who is said to have ended a run that asked for too much.</summary>
    internal const string Enforcer = "history-service";

    internal const int MostSignals = 10_000;

    /// <summary>Events, and bytes (50 MiB), past which a run is terminated.</summary>
    internal const long MostEvents = 51_200;

    internal const long MostHistoryBytes = 50L * 1024 * 1024;

    internal static void CheckName(string name, string what)
    {
        if (name.Length > LongestName)
        {
            throw GrpcErrors.InvalidArgument($"{what} length exceeds limit.");
        }
    }

    internal static void CheckBlob(IMessage? blob)
    {
        if (IsTooLarge(blob))
        {
            throw GrpcErrors.InvalidArgument("Blob data size exceeds limit.");
        }
    }

    internal static bool IsTooLarge(IMessage? blob) => blob?.CalculateSize() > LargestBlob;

    internal static void CheckSignals(RunState run)
    {
        if (run.SignalCount >= MostSignals)
        {
            throw GrpcErrors.InvalidArgument("exceeded workflow execution limit for signal events");
        }
    }

    /// <summary>Ends a run whose history has grown past all bounds.</summary>
    internal static void EndOversized(RunTurn run)
    {
        var fault = run.State.LastEventId > MostEvents ? "Workflow history count exceeds limit."
            : run.State.HistoryBytes > MostHistoryBytes ? "Workflow history size exceeds limit."
            : null;
        if (fault is not null && run.State.IsOpen)
        {
            RunClosing.Terminate(run, fault, null, Enforcer);
        }
    }
}

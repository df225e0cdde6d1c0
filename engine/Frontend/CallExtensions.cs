using Steward.Engine.Hosting;
using Steward.Engine.Runs;

namespace Steward.Engine.Frontend;

/// <summary>The way from a request to its workflow's lane.</summary>
internal static class CallExtensions
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);

    internal static Task<T> DoAsync<T>(
        this EngineCore core, string ns, WorkflowExecution? execution, Func<Turn, T> work, CallContext call)
    {
        _ = core.Namespaces[ns];
        if (execution?.WorkflowId is not { Length: > 0 } id)
        {
            throw GrpcErrors.InvalidArgument("WorkflowId is not set on request.");
        }

        return execution.RunId.Length == 0 || Guid.TryParse(execution.RunId, out _)
            ? core.Lanes.DoAsync(new RunKey(ns, id, execution.RunId), work, call)
            : throw GrpcErrors.InvalidArgument("Invalid RunId.");
    }

    internal static Task<T> DoAsync<T>(this EngineCore core, RunKey run, Func<Turn, T> work) =>
        core.Lanes.DoAsync(run, work);

    /// <summary>
    /// Fires after <paramref name="longest"/>, or a little before the caller's own deadline; a caller that gives less
    /// time than that gives up by itself.
    /// </summary>
    internal static CancellationTokenSource Patience(this CallContext call, TimeSpan longest)
    {
        var source = call.Watch();
        if (call.Deadline != DateTime.MaxValue)
        {
            var left = call.Deadline - DateTime.UtcNow;
            left = left > 2 * Margin ? left - Margin : left;
            longest = left < longest ? left : longest;
        }

        source.CancelAfter(longest > TimeSpan.Zero ? longest : TimeSpan.FromMilliseconds(1));
        return source;
    }
}

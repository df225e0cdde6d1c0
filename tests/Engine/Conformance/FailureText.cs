using System.Text;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests.Conformance;

/// <summary>A failure as its caller sees it, each cause one step further in.</summary>
internal static class FailureText
{
    public static string Of(Exception? failure)
    {
        var text = new StringBuilder();
        for (var depth = 0; failure is not null; failure = failure.InnerException, depth++)
        {
            text.Append(' ', 4 * depth).Append(Line(failure)).Append('\n');
        }

        return text.ToString();
    }

    private static string Line(Exception failure) => failure switch
    {
        ActivityFailureException e => $"activity {e.ActivityType} failed: {e.Message}, {e.RetryState}",
        ChildWorkflowFailureException e => $"child {e.WorkflowType} failed: {e.Message}, {e.RetryState}",
        ApplicationFailureException e => $"application: {e.Message}, {e.ErrorType}"
            + (e.NonRetryable ? ", not to be retried" : ""),
        TimeoutFailureException e => $"time-out: {e.Message}, {e.TimeoutType}, heartbeat {Heartbeat(e)}",
        RpcException e => $"{e.GetType().Name}: {e.Code}: {e.Message}",
        _ => $"{failure.GetType().Name}: {failure.Message}",
    };

    private static string Heartbeat(TimeoutFailureException e) =>
        e.LastHeartbeatDetails.Count > 0 ? e.LastHeartbeatDetails.ElementAt<string>(0) : "none";
}

using Microsoft.Extensions.Logging;
using Steward.Activities;
using Steward.Workflows.Contracts;
using Temporalio.Exceptions;
using Temporalio.Worker.Interceptors;

namespace Steward.Workers.ActivityFailures;

/// <summary>
/// Gives every activity failure a type from <see cref="ErrorTypes"/>, says whether a retry helps, and keeps what an
/// unforeseen exception may carry (addresses, words) out of the workflow's history and out of the log: there its types
/// and its stack trace tell what happened.
/// </summary>
internal sealed class ActivityFailureInterceptor(ILoggerFactory logs) : IWorkerInterceptor
{
    private readonly ILogger logger = logs.CreateLogger<ActivityFailureInterceptor>();

    public ActivityInboundInterceptor InterceptActivity(ActivityInboundInterceptor nextInterceptor) =>
        new Inbound(nextInterceptor, logger);

    private sealed class Inbound(ActivityInboundInterceptor next, ILogger logger) : ActivityInboundInterceptor(next)
    {
        public override async Task<object?> ExecuteActivityAsync(ExecuteActivityInput input)
        {
            try
            {
                return await Next.ExecuteActivityAsync(input);
            }
            catch (StewardException e)
            {
#pragma warning disable MA0054 // An inner exception would be written into the workflow's history with all it carries.
                throw new ApplicationFailureException(
                    e.Message, errorType: e.Type, nonRetryable: e.Type != ErrorTypes.Unavailable);
#pragma warning restore MA0054
            }
            catch (Exception e) when (e is not (ApplicationFailureException or OperationCanceledException))
            {
                ActivityFailureLog.Unforeseen(logger, input.Activity.Name ?? "?", FailureTrace.Of(e));
#pragma warning disable MA0054 // As above.
                throw new ApplicationFailureException(
                    $"{input.Activity.Name} failed with {e.GetType().Name}; the worker's log has the details.",
                    errorType: e.GetType().Name);
#pragma warning restore MA0054
            }
        }
    }
}

using Steward.Workflows.Contracts;
using Temporalio.Common;
using Temporalio.Workflows;

namespace Steward.Workflows;

/// <summary>How every activity is called: its time, its tries, and what a person reads of it in the history.</summary>
internal static class ActivityCalls
{
    /// <summary>Failures that another try cannot mend.</summary>
    private static readonly string[] Final =
    [
        ErrorTypes.InvalidRequest, ErrorTypes.IllegalTransition, ErrorTypes.LeaseNotHeld, ErrorTypes.ApprovalNotLive,
        ErrorTypes.TicketClosed, ErrorTypes.KeyReused, ErrorTypes.NotFound, ErrorTypes.InvalidPolicy,
        ErrorTypes.Unauthorized, ErrorTypes.MalformedAnswer,
    ];

    public static LocalActivityOptions PinPolicy => Local("Pin the policy");

    public static LocalActivityOptions GrantLease => Local("Grant the right to speak");

    public static LocalActivityOptions Perceive => Local("Understand the messages");

    public static LocalActivityOptions Compose => Local("Compose with the local tier");

    public static LocalActivityOptions Deliver => Local("Deliver under the lease");

    public static LocalActivityOptions Brief => Local("Brief the person who takes over");

    public static LocalActivityOptions RecordAudit => Local("Write the audit log");

    public static ActivityOptions Transcribe => new()
    {
        Summary = "Transcribe the recording",
        TaskQueue = Queue(WorkKind.Transcription),
        StartToCloseTimeout = TimeSpan.FromMinutes(15),
        ScheduleToCloseTimeout = TimeSpan.FromMinutes(30),
        HeartbeatTimeout = TimeSpan.FromSeconds(60),
        RetryPolicy = Patient,
    };

    public static ActivityOptions ExecuteAction => new()
    {
        Summary = "Run an approved action",
        TaskQueue = Queue(WorkKind.Crm),
        // A worker that dies in its middle costs the customer this long; the once-key makes the next try safe.
        StartToCloseTimeout = TimeSpan.FromSeconds(10),
        ScheduleToCloseTimeout = TimeSpan.FromMinutes(2),
        RetryPolicy = Patient,
    };

    public static ActivityOptions Index => new()
    {
        Summary = "Fill the index",
        TaskQueue = Queue(WorkKind.Indexing),
        StartToCloseTimeout = TimeSpan.FromMinutes(30),
        ScheduleToCloseTimeout = TimeSpan.FromHours(2),
        HeartbeatTimeout = TimeSpan.FromSeconds(60),
        RetryPolicy = Patient,
    };

    /// <summary>A local step holds everything else up, so it is short.</summary>
    public static LocalActivityOptions Soon(LocalActivityOptions step)
    {
        var soon = (LocalActivityOptions)step.Clone();
        soon.ScheduleToCloseTimeout = TimeSpan.FromSeconds(4);
        soon.RetryPolicy = Tries(3, TimeSpan.FromMilliseconds(100));
        return soon;
    }

    /// <summary>The same step as an ordinary activity, when it did not succeed soon.</summary>
    public static ActivityOptions InsteadOf(LocalActivityOptions step) => new()
    {
        Summary = step.Summary,
        StartToCloseTimeout = TimeSpan.FromSeconds(10),
        ScheduleToCloseTimeout = TimeSpan.FromSeconds(30),
        RetryPolicy = Tries(3, TimeSpan.FromMilliseconds(500)),
    };

    /// <summary>True when another try cannot mend a failure of this type.</summary>
    public static bool IsFinal(string? type) => type is not null && Final.Contains(type, StringComparer.Ordinal);

    private static RetryPolicy Tries(int most, TimeSpan first) => new()
    {
        InitialInterval = first,
        MaximumAttempts = most,
        NonRetryableErrorTypes = Final,
    };

    public static ActivityOptions UndoAction => new()
    {
        Summary = "Take back an action of a failed series",
        TaskQueue = Queue(WorkKind.Crm),
        StartToCloseTimeout = TimeSpan.FromSeconds(10),
        ScheduleToCloseTimeout = TimeSpan.FromMinutes(2),
        RetryPolicy = Patient,
    };

    private static RetryPolicy Quick => new()
    {
        InitialInterval = TimeSpan.FromMilliseconds(100),
        MaximumInterval = TimeSpan.FromSeconds(1),
        MaximumAttempts = 6,
        NonRetryableErrorTypes = Final,
    };

    private static RetryPolicy Patient => new()
    {
        InitialInterval = TimeSpan.FromSeconds(1),
        MaximumInterval = TimeSpan.FromSeconds(20),
        NonRetryableErrorTypes = Final,
    };

    /// <param name="budget">The policy's time for one turn's model work.</param>
    /// <param name="cancellation">Ends it when its answer would come too late to be said.</param>
    public static ActivityOptions ComposeWithModel(TimeSpan budget, CancellationToken cancellation) => new()
    {
        Summary = "Compose with a model",
        TaskQueue = Queue(WorkKind.Models),
        StartToCloseTimeout = budget,
        ScheduleToCloseTimeout = budget,
        HeartbeatTimeout = TimeSpan.FromSeconds(15),
        RetryPolicy = Quick,
        CancellationToken = cancellation,
    };

    private static string? Queue(WorkKind kind) => TaskQueues.Beside(Workflow.Info.TaskQueue, kind);

    private static LocalActivityOptions Local(string summary) => new()
    {
        Summary = summary,
        ScheduleToCloseTimeout = TimeSpan.FromSeconds(30),
        RetryPolicy = Quick,
    };
}

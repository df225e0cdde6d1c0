using System.Runtime.CompilerServices;
using Temporalio.Api.Enums.V1;

namespace Steward.Engine.Tests.Conformance;

/// <summary>Every type of event and command is in a history recorded from a real server, or has its reason not to be.</summary>
public sealed class EventLedgerTests
{
    private const string Nexus = "Nexus is not served";
    private const string Newer = "newer than Temporal's server 1.29";

    private static readonly Dictionary<EventType, string> NotRecorded = new()
    {
        [EventType.Unspecified] = "no event",
        [EventType.WorkflowExecutionUpdateRejected] = "no server writes it: a rejected update leaves no trace",
        [EventType.WorkflowPropertiesModifiedExternally] = "no server writes it",
        [EventType.ActivityPropertiesModifiedExternally] = "no server writes it",
        [EventType.WorkflowExecutionOptionsUpdated] = "compared in ByHandTests and DeploymentTests",
        [EventType.WorkflowExecutionPaused] = Newer,
        [EventType.WorkflowExecutionUnpaused] = Newer,
        [EventType.WorkflowExecutionTimeSkippingTransitioned] = Newer,
        [EventType.NexusOperationScheduled] = Nexus,
        [EventType.NexusOperationStarted] = Nexus,
        [EventType.NexusOperationCompleted] = Nexus,
        [EventType.NexusOperationFailed] = Nexus,
        [EventType.NexusOperationCanceled] = Nexus,
        [EventType.NexusOperationTimedOut] = Nexus,
        [EventType.NexusOperationCancelRequested] = Nexus,
        [EventType.NexusOperationCancelRequestCompleted] = Nexus,
        [EventType.NexusOperationCancelRequestFailed] = Nexus,
    };

    /// <summary>By which event a history shows that a worker gave the command.</summary>
    private static readonly Dictionary<CommandType, EventType> Shown = new()
    {
        [CommandType.ScheduleActivityTask] = EventType.ActivityTaskScheduled,
        [CommandType.RequestCancelActivityTask] = EventType.ActivityTaskCancelRequested,
        [CommandType.StartTimer] = EventType.TimerStarted,
        [CommandType.CancelTimer] = EventType.TimerCanceled,
        [CommandType.CompleteWorkflowExecution] = EventType.WorkflowExecutionCompleted,
        [CommandType.FailWorkflowExecution] = EventType.WorkflowExecutionFailed,
        [CommandType.CancelWorkflowExecution] = EventType.WorkflowExecutionCanceled,
        [CommandType.ContinueAsNewWorkflowExecution] = EventType.WorkflowExecutionContinuedAsNew,
        [CommandType.RequestCancelExternalWorkflowExecution] =
            EventType.RequestCancelExternalWorkflowExecutionInitiated,
        [CommandType.SignalExternalWorkflowExecution] = EventType.SignalExternalWorkflowExecutionInitiated,
        [CommandType.StartChildWorkflowExecution] = EventType.StartChildWorkflowExecutionInitiated,
        [CommandType.RecordMarker] = EventType.MarkerRecorded,
        [CommandType.UpsertWorkflowSearchAttributes] = EventType.UpsertWorkflowSearchAttributes,
        [CommandType.ModifyWorkflowProperties] = EventType.WorkflowPropertiesModified,
        [CommandType.ProtocolMessage] = EventType.WorkflowExecutionUpdateAccepted,
        [CommandType.ScheduleNexusOperation] = EventType.NexusOperationScheduled,
        [CommandType.RequestCancelNexusOperation] = EventType.NexusOperationCancelRequested,
    };

    private static HashSet<EventType> Recorded([CallerFilePath] string source = "") =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(source)!, ".."), "*.txt", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Select(line => line.Split(' '))
            .Where(words => words.Length == 2 && long.TryParse(words[0], out _))
            .Select(words => Enum.TryParse<EventType>(words[1], out var type) ? type : EventType.Unspecified)
            .Where(type => type != EventType.Unspecified),
    ];

    [Fact]
    public void Every_type_of_event_is_recorded_from_a_real_server_or_has_its_reason()
    {
        var recorded = Recorded();

        Enum.GetValues<EventType>().Except(recorded).Order().ShouldBe(NotRecorded.Keys.Order());
    }

    [Fact]
    public void Every_command_leaves_an_event_that_is_recorded_or_has_its_reason()
    {
        var known = Recorded().Union(NotRecorded.Keys).ToHashSet();

        Enum.GetValues<CommandType>().Where(type => type != CommandType.Unspecified)
            .ShouldAllBe(type => Shown.ContainsKey(type) && known.Contains(Shown[type]));
    }
}

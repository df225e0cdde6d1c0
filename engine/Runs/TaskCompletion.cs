using Steward.Engine.Deployments;
using Steward.Engine.Hosting;
using Temporalio.Api.Protocol.V1;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Runs;

/// <summary>Takes in a worker's answer to a workflow task.</summary>
internal sealed class TaskCompletion(RunTurn run, RespondWorkflowTaskCompletedRequest request)
{
    private readonly RespondWorkflowTaskCompletedResponse response = new();
    private readonly WorkflowTaskState task = run.Extras.Task!;

    internal TaskOutcome Complete()
    {
        if (CommandChecks.FirstFault(run, request.Commands) is { } fault)
        {
            return Refuse(fault);
        }

        if (request.Commands.Any(Commands.Closes) && run.Extras.Buffered.Count > 0)
        {
            return Refuse(new(WorkflowTaskFailedCause.UnhandledCommand, "UnhandledCommand"));
        }

        RememberSticky();
        if (LeavesNoTrace())
        {
            Discard();
        }
        else
        {
            Write();
        }

        return new TaskOutcome(response);
    }

    private bool LeavesNoTrace() => !task.Written
        && task.Attempt == 1
        && task.ScheduledEventId == task.LastEventBefore + 1
        && request.Commands.Count == 0
        && !request.ForceCreateNewWorkflowTask
        && request.Messages.All(UpdateProtocol.IsRejection)
        && request.Capabilities?.DiscardSpeculativeWorkflowTaskWithEvents == true;

    private void Discard()
    {
        response.ResetHistoryEventId = run.State.PreviousStartedEventId;
        run.Extras.Task = null;
        UpdateProtocol.HandleAll(run, request.Messages, task);
        GoOn(forced: false);
    }

    private void Write()
    {
        WorkflowTasks.Write(run, task);
        run.Extras.Task = null;
        run.Deciding = true;
        var completed = run.Append(Completed());
        CarryOut(completed.EventId);
        run.Deciding = false;
        Limits.EndOversized(run);
        if (run.State.IsOpen)
        {
            GoOn(request.ForceCreateNewWorkflowTask || run.WantsTask);
        }
    }

    private HistoryEvent Completed() => new()
    {
        WorkflowTaskCompletedEventAttributes = new()
        {
            ScheduledEventId = task.ScheduledEventId,
            StartedEventId = task.StartedEventId,
            Identity = request.Identity,
            SdkMetadata = request.SdkMetadata,
            MeteringMetadata = request.MeteringMetadata,
#pragma warning disable CS0612 // Obsolete, but workers read their build id of the time from it when they replay.
            WorkerVersion = request.WorkerVersionStamp,
#pragma warning restore CS0612
            WorkerDeploymentName = request.DeploymentOptions?.DeploymentName ?? "",
            DeploymentVersion = DeploymentVersions.Of(request.DeploymentOptions),
            VersioningBehavior = DeploymentVersions.Of(request.DeploymentOptions) is null
                ? VersioningBehavior.Unspecified : request.VersioningBehavior,
        },
    };

    private void CarryOut(long completedId)
    {
        var messages = request.Messages.ToDictionary(message => message.Id, StringComparer.Ordinal);
        foreach (var command in request.Commands)
        {
            if (command.ProtocolMessageCommandAttributes is { } reference)
            {
                UpdateProtocol.Handle(run, Take(messages, reference.MessageId), task);
            }
            else if (run.State.IsOpen)
            {
                Commands.CarryOut(run, command, completedId, response.ActivityTasks);
            }
        }

        UpdateProtocol.HandleAll(run, messages.Values, task);
    }

    private static Message Take(Dictionary<string, Message> messages, string id) =>
        messages.Remove(id, out var message)
            ? message
            : throw GrpcErrors.InvalidArgument($"A command refers to message '{id}', which was not sent with it.");

    private void GoOn(bool forced)
    {
        run.Extras.Admitted.AddRange(run.Extras.Carried);
        run.Extras.Carried = [];
        if (run.Flush() || forced)
        {
            WorkflowTasks.Want(run);
        }
        else if (run.Extras.Admitted.Count > 0)
        {
            WorkflowTasks.WantSpeculative(run);
        }
    }

    private void RememberSticky()
    {
        run.Extras.StickyQueue = request.StickyAttributes?.WorkerTaskQueue?.Name is { Length: > 0 } name ? name : null;
        run.Extras.StickyTimeout =
            request.StickyAttributes?.ScheduleToStartTimeout.Limit() ?? TimeSpan.FromSeconds(5);
    }

    private TaskOutcome Refuse(CommandFault fault)
    {
        var failure = new Failure { Message = fault.Message, Source = "Server", ServerFailureInfo = new() };
        WorkflowTasks.Fail(run, fault.Cause, failure, request.Identity);
        if (fault.EndsRun)
        {
            RunClosing.Terminate(run, fault.Message, null, Limits.Enforcer);
        }

        return new TaskOutcome(response, GrpcErrors.InvalidArgument(fault.Message));
    }
}

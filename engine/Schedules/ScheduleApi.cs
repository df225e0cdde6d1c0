using System.Buffers.Binary;
using Steward.Engine.Frontend;
using Steward.Engine.Hosting;
using Steward.Engine.Runs;
using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Schedules;

/// <summary>Schedules: made, changed, ended.</summary>
internal sealed class ScheduleApi(EngineCore core)
{
    internal void AddTo(ServiceTable table)
    {
        table.On<CreateScheduleRequest, CreateScheduleResponse>("CreateSchedule", CreateAsync)
            .On<UpdateScheduleRequest, UpdateScheduleResponse>("UpdateSchedule", UpdateAsync)
            .On<PatchScheduleRequest, PatchScheduleResponse>("PatchSchedule", PatchAsync)
            .On<DeleteScheduleRequest, DeleteScheduleResponse>("DeleteSchedule", DeleteAsync);
        new ScheduleViews(core).AddTo(table);
    }

    internal static ByteString Token(ScheduleState state)
    {
        var token = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(token, state.ConflictToken);
        return UnsafeByteOperations.UnsafeWrap(token);
    }

    private async Task<CreateScheduleResponse> CreateAsync(CreateScheduleRequest request, CallContext call)
    {
        Complete(core.Namespaces[request.Namespace], request.Schedule);
        return await core.Lanes.DoAsync(
            ScheduleRuns.Key(request.Namespace, request.ScheduleId),
            turn => new CreateScheduleResponse { ConflictToken = Token(ScheduleRuns.Create(turn, request)) },
            call);
    }

    private async Task<UpdateScheduleResponse> UpdateAsync(UpdateScheduleRequest request, CallContext call)
    {
        var ns = core.Namespaces[request.Namespace];
        Complete(ns, request.Schedule);
        var complete = SchedulePolicyDefaults.Complete(request.Schedule);
        await ChangeAsync(request.Namespace, request.ScheduleId, call, run =>
        {
            var state = run.Extras.Schedule!;
            if (!request.ConflictToken.IsEmpty && request.ConflictToken != Token(state))
            {
                return;
            }

            state.Schedule = complete;
            state.Info.UpdateTime = Timestamp.FromDateTimeOffset(run.Now);
            state.ConflictToken++;
            if (request.SearchAttributes is { } labels)
            {
                ScheduleLabels.Replace(run, labels);
            }
        });
        return new UpdateScheduleResponse();
    }

    private async Task<PatchScheduleResponse> PatchAsync(PatchScheduleRequest request, CallContext call)
    {
        await ChangeAsync(request.Namespace, request.ScheduleId, call,
            run => new ScheduleTurn(run).Patch(request.Patch ?? new()));
        return new PatchScheduleResponse();
    }

    private async Task<DeleteScheduleResponse> DeleteAsync(DeleteScheduleRequest request, CallContext call)
    {
        _ = core.Namespaces[request.Namespace];
        return await core.Lanes.DoAsync(ScheduleRuns.Key(request.Namespace, request.ScheduleId), turn =>
        {
            RunClosing.Terminate(turn.OpenRun(), "terminated by DeleteSchedule", null, request.Identity);
            return new DeleteScheduleResponse();
        }, call);
    }

    private Task<bool> ChangeAsync(string ns, string scheduleId, CallContext call, Action<RunTurn> change)
    {
        _ = core.Namespaces[ns];
        return core.Lanes.DoAsync(ScheduleRuns.Key(ns, scheduleId), turn =>
        {
            var run = turn.OpenRun();
            change(run);
            new ScheduleTurn(run).Process();
            return true;
        }, call);
    }

    /// <summary>Checks the action as a start would be, and marks its attributes with their types.</summary>
    private static void Complete(KnownNamespace ns, Temporalio.Api.Schedule.V1.Schedule? schedule)
    {
        if (schedule?.Action?.StartWorkflow is not { } action)
        {
            return;
        }

        StartMapping.Check(new StartWorkflowExecutionRequest
        {
            WorkflowId = action.WorkflowId,
            WorkflowType = action.WorkflowType,
            TaskQueue = action.TaskQueue,
            WorkflowExecutionTimeout = action.WorkflowExecutionTimeout,
            WorkflowRunTimeout = action.WorkflowRunTimeout,
            WorkflowTaskTimeout = action.WorkflowTaskTimeout,
            RetryPolicy = action.RetryPolicy,
        });
        if (action.CronSchedule.Length > 0)
        {
            throw GrpcErrors.InvalidArgument("CronSchedule is not allowed in a schedule's action.");
        }

        action.SearchAttributes = ns.Typed(action.SearchAttributes);
    }
}

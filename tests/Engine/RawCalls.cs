using Temporalio.Api.Command.V1;
using Temporalio.Api.Enums.V1;
using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;

namespace Steward.Engine.Tests;

/// <summary>Calls whose answers the client library shows only in part.</summary>
internal static class RawCalls
{
    /// <summary>Sends an update once: the client's own call would send it again while the server is busy.</summary>
    public static Task<UpdateWorkflowExecutionResponse> SendUpdateAsync(this WorkflowHandle handle, string id) =>
        handle.Client.Connection.WorkflowService.UpdateWorkflowExecutionAsync(new()
        {
            Namespace = handle.Client.Options.Namespace,
            WorkflowExecution = new() { WorkflowId = handle.Id },
            Request = new() { Meta = new() { UpdateId = id }, Input = new() { Name = "Ask" } },
            WaitPolicy = new() { LifecycleStage = UpdateWorkflowExecutionLifecycleStage.Accepted },
        });

    public static Task<DescribeWorkflowExecutionResponse> DescribeRawAsync(this WorkflowHandle handle) =>
        handle.Client.Connection.WorkflowService.DescribeWorkflowExecutionAsync(new()
        {
            Namespace = handle.Client.Options.Namespace,
            Execution = new() { WorkflowId = handle.Id, RunId = handle.RunId ?? "" },
        });

    /// <summary>Takes a workflow task as a worker would.</summary>
    public static Task<PollWorkflowTaskQueueResponse> PollByHandAsync(this ITemporalClient client, string queue) =>
        client.Connection.WorkflowService.PollWorkflowTaskQueueAsync(
            new() { Namespace = "default", TaskQueue = new() { Name = queue }, Identity = "hand" },
            new() { Retry = false, Timeout = TimeSpan.FromSeconds(20) });

    /// <summary>Answers a workflow task, once.</summary>
    public static Task AnswerByHandAsync(
        this ITemporalClient client, PollWorkflowTaskQueueResponse task, params Command[] commands) =>
        client.Connection.WorkflowService.RespondWorkflowTaskCompletedAsync(
            new() { Namespace = "default", TaskToken = task.TaskToken, Commands = { commands } },
            new() { Retry = false });
}

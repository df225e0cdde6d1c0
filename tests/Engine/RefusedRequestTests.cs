using Steward.Tests.Fixtures;
using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Engine.Tests;

/// <summary>What a client has to read when it asks for the impossible, in the words of Temporal's server 1.29.</summary>
public sealed class RefusedRequestTests(SharedServer shared)
{
    private WorkflowService Service => shared.Server.Client.Connection.WorkflowService;

    private StartWorkflowExecutionRequest Start(Action<StartWorkflowExecutionRequest>? change = null)
    {
        var request = new StartWorkflowExecutionRequest
        {
            Namespace = shared.Server.Namespace,
            WorkflowId = $"refused-{Guid.NewGuid():N}",
            WorkflowType = new() { Name = "Anything" },
            TaskQueue = new() { Name = "refused" },
            RequestId = Guid.NewGuid().ToString(),
        };
        change?.Invoke(request);
        return request;
    }

    private static async Task<(RpcException.StatusCode Code, string Message)> RefusalAsync(Task call)
    {
        var error = await Should.ThrowAsync<RpcException>(call);
        return (error.Code, error.Message);
    }

    public static TheoryData<string, Action<StartWorkflowExecutionRequest>> BadStarts => new()
    {
        { "WorkflowId is not set on request.", r => r.WorkflowId = "" },
        { "WorkflowType is not set on request.", r => r.WorkflowType = null },
        { "taskQueue is not set", r => r.TaskQueue = null },
        {
            "An invalid WorkflowExecutionTimeoutSeconds is set on request. cause: negative duration",
            r => r.WorkflowExecutionTimeout = new() { Seconds = -1 }
        },
        { "BackoffCoefficient cannot be less than 1 on retry policy.", r => r.RetryPolicy = new()
            {
                InitialInterval = new() { Seconds = 1 }, BackoffCoefficient = 0.5,
            }
        },
        { "WorkflowId length exceeds limit.", r => r.WorkflowId = new string('x', 5000) },
        { "invalid CronSchedule.", r => r.CronSchedule = "every full moon" },
    };

    [Theory]
    [MemberData(nameof(BadStarts))]
    public async Task A_start_that_lacks_or_garbles_a_field_is_refused(
        string message, Action<StartWorkflowExecutionRequest> change) =>
        (await RefusalAsync(Service.StartWorkflowExecutionAsync(Start(change))))
            .ShouldBe((RpcException.StatusCode.InvalidArgument, message));

    [Fact]
    public async Task A_namespace_that_is_not_there_is_not_found()
    {
        var (code, message) = await RefusalAsync(Service.StartWorkflowExecutionAsync(Start(r => r.Namespace = "no-such")));

        code.ShouldBe(RpcException.StatusCode.NotFound);
        message.ShouldBe("Namespace no-such is not found.");
    }

    [Fact]
    public async Task A_namespace_cannot_be_registered_twice() =>
        (await RefusalAsync(Service.RegisterNamespaceAsync(new()
        {
            Namespace = shared.Server.Namespace,
            WorkflowExecutionRetentionPeriod = new() { Seconds = 86400 },
        }))).Code.ShouldBe(RpcException.StatusCode.AlreadyExists);

    [Fact]
    public async Task A_task_token_that_is_none_is_refused() =>
        (await RefusalAsync(Service.RespondActivityTaskCompletedAsync(new()
        {
            Namespace = shared.Server.Namespace,
            TaskToken = Google.Protobuf.ByteString.CopyFromUtf8("not a token"),
        }))).Code.ShouldBe(RpcException.StatusCode.InvalidArgument);

    [Fact]
    public async Task A_workflow_task_token_that_is_none_is_refused() =>
        (await RefusalAsync(Service.RespondWorkflowTaskCompletedAsync(new()
        {
            Namespace = shared.Server.Namespace,
            TaskToken = Google.Protobuf.ByteString.CopyFromUtf8("not a token"),
        }))).Code.ShouldBe(RpcException.StatusCode.InvalidArgument);

    [Fact]
    public async Task A_signal_without_a_name_is_refused() =>
        (await RefusalAsync(Service.SignalWorkflowExecutionAsync(new()
        {
            Namespace = shared.Server.Namespace,
            WorkflowExecution = new() { WorkflowId = "x" },
        }))).ShouldBe((RpcException.StatusCode.InvalidArgument, "SignalName is not set on request."));

    [Fact]
    public async Task A_poll_without_a_queue_is_refused() =>
        (await RefusalAsync(Service.PollWorkflowTaskQueueAsync(new() { Namespace = shared.Server.Namespace })))
            .Code.ShouldBe(RpcException.StatusCode.InvalidArgument);

    [Fact]
    public async Task An_update_and_a_start_of_different_workflows_in_one_call_are_refused()
    {
        var start = Start();
        var request = new ExecuteMultiOperationRequest { Namespace = shared.Server.Namespace };
        request.Operations.Add(new ExecuteMultiOperationRequest.Types.Operation { StartWorkflow = start });
        request.Operations.Add(new ExecuteMultiOperationRequest.Types.Operation
        {
            UpdateWorkflow = new()
            {
                Namespace = shared.Server.Namespace,
                WorkflowExecution = new() { WorkflowId = "another" },
                Request = new() { Meta = new() { UpdateId = "u" }, Input = new() { Name = "Do" } },
                WaitPolicy = new(),
            },
        });

        (await RefusalAsync(Service.ExecuteMultiOperationAsync(request))).Code
            .ShouldBe(RpcException.StatusCode.InvalidArgument);
    }
}

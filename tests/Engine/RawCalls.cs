using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;

namespace Steward.Engine.Tests;

/// <summary>Calls whose answers the client library shows only in part.</summary>
internal static class RawCalls
{
    public static Task<DescribeWorkflowExecutionResponse> DescribeRawAsync(this WorkflowHandle handle) =>
        handle.Client.Connection.WorkflowService.DescribeWorkflowExecutionAsync(new()
        {
            Namespace = handle.Client.Options.Namespace,
            Execution = new() { WorkflowId = handle.Id, RunId = handle.RunId ?? "" },
        });
}

using Steward.Engine.Tests.Histories;
using Steward.Tests.Fixtures;
using Temporalio.Api.WorkflowService.V1;
using Temporalio.Client;

namespace Steward.Engine.Tests.Conformance;

/// <summary>Takes a workflow back, as no call of the SDK's own does, and compares what came of it.</summary>
internal static class Reset
{
    /// <returns>The run that begins at the point.</returns>
    public static async Task<string> RunIdAsync(
        Workbench bench, WorkflowHandle handle, long finish, Action<ResetWorkflowExecutionRequest>? change = null)
    {
        var request = new ResetWorkflowExecutionRequest
        {
            Namespace = bench.Client.Options.Namespace,
            WorkflowExecution = new() { WorkflowId = handle.Id },
            Reason = "once more",
            RequestId = Guid.NewGuid().ToString(),
            WorkflowTaskFinishEventId = finish,
        };
        change?.Invoke(request);
        return (await bench.Client.WorkflowService.ResetWorkflowExecutionAsync(request)).RunId;
    }

    public static async Task CompareAsync(string name, Workbench bench, WorkflowHandle handle)
    {
        var history = HistoryText.Of((await handle.FetchHistoryAsync()).Events, new Dictionary<string, string>
        {
            [handle.Id] = "<workflow>",
            [bench.TaskQueue] = "<queue>",
            [bench.Client.Options.Namespace] = "<namespace>",
        });
        await Approved.MatchAsync(name, history);
    }
}

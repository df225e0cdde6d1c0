using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Batches;

/// <summary>One operation on many workflows, and how far it has come. Stored with the run that stands for it.</summary>
internal sealed class BatchState
{
    public StartBatchOperationRequest Request { get; set; } = new();

    public string Identity { get; set; } = "";

    /// <summary>What is still to do, in the order found.</summary>
    public List<WorkflowExecution> Left { get; set; } = [];

    public long Total { get; set; }

    public long Completed { get; set; }

    public long Failed { get; set; }
}

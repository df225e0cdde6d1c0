using Temporalio.Api.WorkflowService.V1;

namespace Steward.Engine.Runs;

/// <summary>The answer to a worker; an error is told only after its consequences are stored.</summary>
internal sealed record TaskOutcome(RespondWorkflowTaskCompletedResponse Response, RpcException? Error = null)
{
    internal RespondWorkflowTaskCompletedResponse Reveal() => Error is null ? Response : throw Error;
}

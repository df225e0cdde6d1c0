using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Operations;

/// <summary>Effects that wait at a gate.</summary>
internal sealed class GatedCrm(ICrmActivities crm, Gate gate) : ICrmActivities
{
    public async Task<ActionOutcome> ExecuteActionAsync(ExecuteActionRequest request)
    {
        await gate.PassAsync();
        return await crm.ExecuteActionAsync(request);
    }

    public Task<ActionOutcome> UndoActionAsync(UndoActionRequest request) => crm.UndoActionAsync(request);
}

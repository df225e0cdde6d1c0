using Steward.Workflows.Contracts;

namespace Steward.Workflows.Domain;

/// <summary>One turn of the assistant, fixed at its start.</summary>
/// <param name="Number">Its number in the conversation.</param>
/// <param name="UpTo">The last message it covers.</param>
/// <param name="Messages">What it covers.</param>
/// <param name="Epoch">The lease's epoch it speaks under.</param>
internal sealed record Turn(int Number, int UpTo, IReadOnlyList<InboundMessage> Messages, int Epoch)
{
    public IReadOnlyList<string> MessageIds => [.. Messages.Select(message => message.MessageId)];

    /// <summary>False once the customer wrote again or a person took over: what was drafted must not be said.</summary>
    public bool IsCurrent(ConversationState state) =>
        state.Received == UpTo && state.Lease.Epoch == Epoch && TurnPlan.MayAnswer(state);
}

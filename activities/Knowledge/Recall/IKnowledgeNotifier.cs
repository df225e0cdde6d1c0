using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Recall;

/// <summary>Tells a conversation that passages which its replies cited have changed or gone.</summary>
public interface IKnowledgeNotifier
{
    /// <summary>Returns when the conversation has it, or is not open any more.</summary>
    Task KnowledgeChangedAsync(string ticketId, KnowledgeChange change, CancellationToken cancellation = default);
}

using Steward.Workflows.Contracts;

namespace Steward.Activities.Delivery;

/// <summary>
/// Tells a conversation what became of a reply. Called at least once for each failed or fenced reply.
/// </summary>
public interface IConversationNotifier
{
    /// <summary>An exception makes the outbox tell it again later.</summary>
    Task DeliveryReportedAsync(string ticketId, DeliveryReport report, CancellationToken cancellation = default);
}

using Steward.Workflows.Contracts;

namespace Steward.Activities.Delivery;

/// <summary>The audit entries of delivery.</summary>
internal static class DeliveryAudit
{
    public static AuditEntry Recorded(DeliverRequest request, DateTimeOffset at) =>
        Entry(request, $"delivery-{request.DeliveryKey}-recorded", "reply.recorded", at);

    public static AuditEntry Fenced(DeliverRequest request, int currentEpoch, DateTimeOffset at)
    {
        var entry = Entry(request, $"delivery-{request.DeliveryKey}-{request.Epoch}-fenced", "reply.fenced", at);
        return entry with
        {
            Facts = new Dictionary<string, string>(entry.Facts, StringComparer.Ordinal)
            {
                ["currentEpoch"] = $"{currentEpoch}",
            },
        };
    }

    /// <summary>The end of a recorded reply: sent, failed or fenced.</summary>
    public static AuditEntry Ended(DeliveryRow row, string status, string? reason, DateTimeOffset at) => new()
    {
        TicketId = row.TicketId,
        Key = $"delivery-{row.DeliveryKey}-{status}",
        Event = $"reply.{status}",
        At = at,
        Actor = row.Speaker,
        Facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["deliveryKey"] = row.DeliveryKey,
            ["content"] = row.ContentId,
            ["epoch"] = $"{row.Epoch}",
            ["attempts"] = $"{row.Attempts}",
            ["reason"] = reason ?? "none",
        },
    };

    private static AuditEntry Entry(DeliverRequest request, string key, string happened, DateTimeOffset at) => new()
    {
        TicketId = request.TicketId,
        Key = key,
        Event = happened,
        At = at,
        Actor = request.Speaker,
        PolicyVersion = request.PolicyVersion,
        Rule = request.Rule,
        Facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["deliveryKey"] = request.DeliveryKey,
            ["content"] = request.ContentId,
            ["epoch"] = $"{request.Epoch}",
            ["citations"] = string.Join(
                ',', request.Citations.Select(cited => $"{cited.PassageId}@{cited.ContentHash}")),
        },
    };
}

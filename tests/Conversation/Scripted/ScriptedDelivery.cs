using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Scripted;

/// <summary>Keeps leases and sent words as a store would: checked and recorded in one step, each key once.</summary>
public sealed class ScriptedDelivery(Faults faults) : IDeliveryActivities
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LeaseGrant> leases = new(StringComparer.Ordinal);
    private readonly List<DeliverRequest> sent = [];

    /// <summary>What the customer was told, in order.</summary>
    public IReadOnlyList<DeliverRequest> Sent
    {
        get
        {
            lock (gate)
            {
                return [.. sent];
            }
        }
    }

    public IReadOnlyList<string> Words => [.. Sent.Select(delivery => delivery.ContentId)];

    public LeaseGrant? Lease(string ticketId)
    {
        lock (gate)
        {
            return leases.GetValueOrDefault(ticketId);
        }
    }

    public Task GrantLeaseAsync(LeaseGrant grant) => faults.RunAsync("delivery.grant-lease", () =>
    {
        lock (gate)
        {
            if (!leases.TryGetValue(grant.TicketId, out var current) || grant.Epoch > current.Epoch)
            {
                leases[grant.TicketId] = grant;
            }

            return 0;
        }
    });

    public Task<DeliverAnswer> DeliverAsync(DeliverRequest request) => faults.RunAsync("delivery.deliver", () =>
    {
        lock (gate)
        {
            return new DeliverAnswer(Record(request));
        }
    });

    private DeliverResult Record(DeliverRequest request)
    {
        if (sent.Any(other => other.TicketId == request.TicketId && other.DeliveryKey == request.DeliveryKey))
        {
            return DeliverResult.Recorded;
        }

        var lease = leases.GetValueOrDefault(request.TicketId);
        if (lease?.Epoch != request.Epoch || lease.Holder != request.Speaker)
        {
            return DeliverResult.Fenced;
        }

        sent.Add(request);
        return DeliverResult.Recorded;
    }
}

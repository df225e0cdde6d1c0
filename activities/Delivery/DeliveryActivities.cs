using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Delivery;

public sealed class DeliveryActivities : IDeliveryActivities
{
    private readonly Outbox outbox;

    internal DeliveryActivities(Outbox outbox) => this.outbox = outbox;

    public Task GrantLeaseAsync(LeaseGrant grant) => ActivityFailure.GuardAsync(() => outbox.GrantAsync(grant));

    public Task<DeliverAnswer> DeliverAsync(DeliverRequest request) =>
        ActivityFailure.GuardAsync(() => outbox.RecordAsync(request));
}

using Temporalio.Activities;

namespace Steward.Workflows.Contracts;

public interface IDeliveryActivities
{
    [Activity("delivery.grant-lease")]
    Task GrantLeaseAsync(LeaseGrant grant);

    /// <summary>
    /// Checks the lease and records the reply as sent in one transaction; the outbox takes it from
    /// there.
    /// </summary>
    [Activity("delivery.deliver")]
    Task<DeliverAnswer> DeliverAsync(DeliverRequest request);
}

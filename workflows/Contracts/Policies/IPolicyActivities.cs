using Temporalio.Activities;

namespace Steward.Workflows.Contracts;

public interface IPolicyActivities
{
    [Activity("policy.pin")]
    Task<PinnedPolicy> PinAsync(PinPolicyRequest request);
}

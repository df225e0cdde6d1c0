using Steward.Workflows.Contracts;

namespace Steward.Activities.Policies;

/// <summary>Hands conversations the policy they pin.</summary>
public sealed class PolicyActivities(IPolicies policies) : IPolicyActivities
{
    public async Task<PinnedPolicy> PinAsync(PinPolicyRequest request)
    {
        var policy = request.Version is { } version
            ? await policies.OfVersionAsync(version)
            : await policies.InForceAsync();
        return policy.Pinned;
    }
}

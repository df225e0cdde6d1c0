using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.Scripted;

/// <summary>Pins the policy that the test set.</summary>
public sealed class ScriptedPolicy(Faults faults) : IPolicyActivities
{
    public PinnedPolicy Current { get; set; } = Policies.Plain;

    public Task<PinnedPolicy> PinAsync(PinPolicyRequest request) => faults.RunAsync("policy.pin", () => Current);
}

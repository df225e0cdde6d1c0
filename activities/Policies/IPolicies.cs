namespace Steward.Activities.Policies;

/// <summary>The policy, in its versions.</summary>
public interface IPolicies
{
    /// <summary>The version that new conversations pin.</summary>
    Task<Policy> InForceAsync(CancellationToken cancellation = default);

    /// <summary>A version by its name, in force or earlier.</summary>
    /// <exception cref="Steward.Workflows.Contracts.StewardException">The version was never in force here.</exception>
    Task<Policy> OfVersionAsync(string version, CancellationToken cancellation = default);
}

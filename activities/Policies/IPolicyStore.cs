namespace Steward.Activities.Policies;

/// <summary>Keeps the text of every version that was in force.</summary>
public interface IPolicyStore
{
    /// <summary>Keeps a text under its version. Keeping it again changes nothing.</summary>
    Task SaveAsync(string version, string text, CancellationToken cancellation = default);

    /// <summary>The text of a version; null when it was never kept.</summary>
    Task<string?> FindAsync(string version, CancellationToken cancellation = default);
}

namespace Steward.Activities.Knowledge;

/// <summary>What a sync has done, in passages.</summary>
/// <param name="Added">The ids of new passages, in order.</param>
/// <param name="Changed">The ids of passages whose words or filters have changed, in order.</param>
/// <param name="Removed">The ids of passages that are gone, in order.</param>
/// <param name="Unchanged">How many were left alone.</param>
/// <param name="Generation">The generation in use now.</param>
/// <param name="Rebuilt">Whether a new generation was filled.</param>
public sealed record SyncReport(
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Removed,
    int Unchanged,
    string Generation,
    bool Rebuilt)
{
    /// <summary>Why the configured embedding did not embed, and the built-in one did; null when it did.</summary>
    public string? WithoutEmbedding { get; init; }

    /// <summary>Passages that an answer may have cited and that no longer stand as they were.</summary>
    public IReadOnlyList<string> Recalled => [.. Changed, .. Removed];
}

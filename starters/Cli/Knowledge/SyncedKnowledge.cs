using Steward.Activities.Knowledge;

namespace Steward.Starters.Cli.Knowledge;

/// <summary>What <c>steward knowledge sync --json</c> prints.</summary>
/// <param name="Index">Where the index is.</param>
/// <param name="Articles">How many articles were read.</param>
/// <param name="Added">The ids of new passages.</param>
/// <param name="Changed">The ids of passages whose words or filters have changed.</param>
/// <param name="Removed">The ids of passages that are gone.</param>
/// <param name="Unchanged">How many passages were left alone.</param>
/// <param name="Rebuilt">Whether the index was filled anew, with another embedding.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record SyncedKnowledge(
    string Index,
    int Articles,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Removed,
    int Unchanged,
    bool Rebuilt,
    double Seconds)
{
    /// <summary>Why the configured embedding did not embed, and the built-in one did; null when it did.</summary>
    public string? WithoutEmbedding { get; init; }

    public static SyncedKnowledge Of(string index, int articles, SyncReport report, TimeSpan took) => new(
        index, articles, report.Added, report.Changed, report.Removed, report.Unchanged, report.Rebuilt,
        Math.Round(took.TotalSeconds, 3))
    {
        WithoutEmbedding = report.WithoutEmbedding,
    };
}

using Steward.Activities.Knowledge.Analysis;

namespace Steward.Activities.Knowledge.Embedding;

/// <summary>
/// Trains the built-in embedding: passages by features, each damped, times its rarity and at length 1, then their
/// strongest directions.
/// </summary>
internal static class LatentTrainer
{
    /// <summary>Below these there is nothing to learn from.</summary>
    public const int FewestPassages = 24;

    /// <summary>A larger corpus is learned from a sample, evenly spaced; the rest is placed by what was learned.
    /// </summary>
    private const int MostPassages = 20_000;
    private const int MostFeatures = 60_000;
    private const int MostDimensions = 128;

    /// <summary>A feature of one passage alone joins nothing.</summary>
    private const int FewestSightings = 2;

    public static LatentModel? Train(IReadOnlyList<PassageText> passages, CancellationToken cancellation)
    {
        if (passages.Count < FewestPassages)
        {
            return null;
        }

        var step = Math.Max(1, (passages.Count + MostPassages - 1) / MostPassages);
        var counted = passages.Where((_, at) => at % step == 0)
            .Select(passage => TextFeatures.Of(LanguageAnalyzers.Terms(passage.Language, passage.Text)))
            .ToList();
        var features = Features(counted);
        var rarities = features.Select(feature => Rarity(counted.Count, feature.Sightings)).ToArray();
        var rows = features.Index().ToDictionary(item => item.Item.Feature, item => item.Index, StringComparer.Ordinal);
        var matrix = counted.Select(passage => SparseRow.Unit(passage
            .Where(feature => rows.ContainsKey(feature.Key))
            .Select(feature => (rows[feature.Key], Row(feature.Value) * rarities[rows[feature.Key]]))
            .OrderBy(cell => cell.Item1))).ToList();
        var dimensions = Math.Min(MostDimensions, Math.Min(counted.Count, features.Count) / 2);
        var directions = RandomizedSvd.Directions(matrix, features.Count, dimensions, cancellation);
        return new([.. features.Select(feature => feature.Feature)], rarities, directions, dimensions);

        static float Row(float weight) => LatentSemantics.Damped(weight);
    }

    private static List<(string Feature, int Sightings)> Features(List<Dictionary<string, float>> counted) =>
        [.. counted
            .SelectMany(passage => passage.Keys)
            .CountBy(feature => feature, StringComparer.Ordinal)
            .Where(feature => feature.Value >= FewestSightings)
            .OrderByDescending(feature => feature.Value)
            .ThenBy(feature => feature.Key, StringComparer.Ordinal)
            .Take(MostFeatures)
            .Select(feature => (feature.Key, feature.Value))];

    private static float Rarity(int passages, int sightings) => MathF.Log((passages + 1f) / (sightings + 0.5f));
}

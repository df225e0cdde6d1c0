using System.Globalization;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>The generation in use, with its vectors; kept with Lucene's commit.</summary>
internal sealed record HeldGeneration(string Name, string Recipe, VectorTable Table)
{
    private const string NameKey = "generation";
    private const string RecipeKey = "recipe";
    private const string DimensionsKey = "dimensions";

    public IDictionary<string, string> ToCommit() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [NameKey] = Name,
        [RecipeKey] = Recipe,
        [DimensionsKey] = Table.Dimensions.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Null when the commit holds none.</summary>
    public static HeldGeneration? FromCommit(
        IDictionary<string, string> commit, Func<IReadOnlyList<IndexedPassage>> passages) =>
        commit.TryGetValue(NameKey, out var name)
            ? new(name, commit[RecipeKey], VectorTable.Of(
                passages(), int.Parse(commit[DimensionsKey], CultureInfo.InvariantCulture)))
            : null;

    public IndexState ToState() => new(Name, Recipe, Table.Dimensions, Table.Languages);
}

using System.Globalization;
using Lucene.Net.Index;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Embedded;

/// <summary>The generation in use, with its vectors; kept with Lucene's commit.</summary>
internal sealed record HeldGeneration(string Name, string Recipe, VectorTable Table)
{
    private const string NameKey = "generation";
    private const string RecipeKey = "recipe";
    private const string DimensionsKey = "dimensions";
    private const string LayoutKey = "layout";

    /// <summary>Changes with how passages are kept: an index of another layout is filled anew.</summary>
    private const string Layout = "columns-1";

    public IDictionary<string, string> ToCommit() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [NameKey] = Name,
        [RecipeKey] = Recipe,
        [LayoutKey] = Layout,
        [DimensionsKey] = Table.Dimensions.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>What the folder holds; null when that is nothing, or nothing that can be read today.</summary>
    public static HeldGeneration? Of(Lucene.Net.Store.Directory directory)
    {
        if (!DirectoryReader.IndexExists(directory))
        {
            return null;
        }

        using var reader = DirectoryReader.Open(directory);
        var commit = reader.IndexCommit.UserData;
        return commit.TryGetValue(LayoutKey, out var layout) && layout == Layout
            ? new(commit[NameKey], commit[RecipeKey], VectorTable.Of(
                LuceneReading.All(reader), int.Parse(commit[DimensionsKey], CultureInfo.InvariantCulture)))
            : null;
    }

    public IndexState ToState() => new(Name, Recipe, Table.Dimensions, Table.Languages);
}

using Steward.Engine.Hosting;
using Steward.Engine.Storage;

namespace Steward.Engine.Runs;

/// <summary>One namespace; knows the type of each search attribute.</summary>
internal sealed class NamespaceState(StoredNamespace stored)
{
    /// <summary>Search attributes every Temporal server has that a client may set.</summary>
    private static readonly Dictionary<string, IndexedValueType> BuiltIn = new(StringComparer.Ordinal)
    {
        ["BuildIds"] = IndexedValueType.KeywordList,
        ["TemporalChangeVersion"] = IndexedValueType.KeywordList,
        ["BinaryChecksums"] = IndexedValueType.KeywordList,
        ["TemporalScheduledStartTime"] = IndexedValueType.Datetime,
        ["TemporalScheduledById"] = IndexedValueType.Keyword,
        ["TemporalNamespaceDivision"] = IndexedValueType.Keyword,
    };

    internal string Name => stored.Name;

    internal StoredNamespace Stored => stored;

    /// <summary>The attributes with each value marked with its type, as clients need it to read them back.</summary>
    internal SearchAttributes? Typed(SearchAttributes? given)
    {
        if (given is null)
        {
            return null;
        }

        var typed = given.Clone();
        foreach (var (name, value) in typed.IndexedFields)
        {
            value.Metadata["type"] = ByteString.CopyFromUtf8(TypeOf(name).ToString());
        }

        return typed;
    }

    private IndexedValueType TypeOf(string name) =>
        stored.SearchAttributes.TryGetValue(name, out var type) || BuiltIn.TryGetValue(name, out type)
            ? type
            : throw GrpcErrors.InvalidArgument(
                $"Namespace {Name} has no mapping defined for search attribute {name}");
}

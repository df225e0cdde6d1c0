namespace Steward.Engine.Storage;

/// <summary>A namespace and its custom search attributes (name to type).</summary>
internal sealed record StoredNamespace(
    string Name,
    string Id,
    string Description,
    TimeSpan Retention,
    IReadOnlyDictionary<string, IndexedValueType> SearchAttributes)
{
    /// <summary>Sets of compatible builds by task queue, the default last.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> BuildSets { get; init; } =
        new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>(StringComparer.Ordinal);
}

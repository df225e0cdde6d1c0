namespace Steward.Engine.Storage;

/// <summary>A namespace and its custom search attributes (name to type).</summary>
internal sealed record StoredNamespace(
    string Name,
    string Id,
    string Description,
    TimeSpan Retention,
    IReadOnlyDictionary<string, IndexedValueType> SearchAttributes);

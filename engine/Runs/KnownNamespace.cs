using Steward.Engine.Hosting;
using Steward.Engine.Storage;
using Steward.Engine.Visibility;

namespace Steward.Engine.Runs;

/// <summary>One namespace; knows the type of each search attribute.</summary>
internal sealed class KnownNamespace(StoredNamespace stored)
{
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
            var type = TypeOf(name);
            AttributeChecks.Check(name, type, value);
            value.Metadata["type"] = ByteString.CopyFromUtf8(type.ToString());
        }

        return typed;
    }

    private IndexedValueType TypeOf(string name) =>
        Columns.IsSystem(name)
            ? throw GrpcErrors.InvalidArgument($"{name} attribute can't be set in SearchAttributes")
        : stored.SearchAttributes.TryGetValue(name, out var type) || PredefinedAttributes.All.TryGetValue(name, out type)
            ? type
            : throw GrpcErrors.InvalidArgument(
                $"Namespace {Name} has no mapping defined for search attribute {name}");
}

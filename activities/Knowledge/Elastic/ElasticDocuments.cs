using System.Text.Json;
using System.Text.Json.Nodes;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Elastic;

/// <summary>Passages as documents, and back.</summary>
internal static class ElasticDocuments
{
    public static JsonObject Write(IndexedPassage passage)
    {
        var document = new JsonObject
        {
            [ElasticFields.Id] = passage.Passage.PassageId,
            [ElasticFields.Language] = passage.Language,
            [ElasticFields.Products] = Values(passage.Products),
            [ElasticFields.Locales] = Values(passage.Locales),
            [ElasticFields.Tiers] = Values(passage.Tiers),
            [ElasticFields.Type] = passage.Type,
            [ElasticFields.ValidFrom] = passage.ValidFrom?.UtcTicks ?? long.MinValue,
            [ElasticFields.ValidUntil] = passage.ValidUntil?.UtcTicks ?? long.MaxValue,
            [ElasticFields.Stamp] = passage.Stamp,
            [ElasticFields.Terms] = new JsonObject { [passage.Language] = Terms(passage) },
            [ElasticFields.Source] = JsonSerializer.SerializeToNode(passage with { Vector = null }),
        };
        if (passage.Vector is { } vector)
        {
            document[ElasticFields.Vector] = JsonSerializer.SerializeToNode(vector.ToArray());
        }

        return document;
    }

    public static IndexedPassage Read(JsonNode document)
    {
        var passage = document[ElasticFields.Source].Deserialize<IndexedPassage>()!;
        return document[ElasticFields.Vector] is { } vector
            ? passage with { Vector = vector.Deserialize<float[]>() }
            : passage;
    }

    private static JsonObject Terms(IndexedPassage passage) => new(passage.Terms.Select(part =>
        KeyValuePair.Create<string, JsonNode?>(part.Key, string.Join(' ', part.Value))));

    private static JsonArray Values(IReadOnlyList<string> values) =>
        [.. values.DefaultIfEmpty(ElasticFields.All).Select(value => JsonValue.Create(value))];
}

using System.Text.Json.Nodes;

namespace Steward.Activities.Knowledge.Elastic;

/// <summary>Reads through all passages of one moment, page by page.</summary>
internal sealed class ElasticScan(ElasticClient client, ElasticNames names)
{
    private const int PageSize = 5000;
    private const string KeepAlive = "1m";

    public async Task<IReadOnlyDictionary<string, string>> StampsAsync(CancellationToken cancellation)
    {
        var stamps = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var hit in HitsAsync(cancellation))
        {
            stamps.Add((string)hit["_id"]!, (string)hit["fields"]![ElasticFields.Stamp]![0]!);
        }

        return stamps;
    }

    private async IAsyncEnumerable<JsonNode> HitsAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var opened = await client.PostAsync($"{names.Alias}/_pit?keep_alive={KeepAlive}", body: null, cancellation);
        var point = (string)opened["id"]!;
        try
        {
            for (JsonNode? after = null; ;)
            {
                var answer = await client.PostAsync("_search", Page(point, after), cancellation);
                var page = answer["hits"]!["hits"]!.AsArray();
                foreach (var hit in page)
                {
                    yield return hit!;
                }

                if (page.Count < PageSize)
                {
                    break;
                }

                after = page[^1]!["sort"]!.DeepClone();
            }
        }
        finally
        {
            await client.DeleteAsync("_pit", new JsonObject { ["id"] = point }, CancellationToken.None);
        }
    }

    private static JsonObject Page(string point, JsonNode? after)
    {
        var page = new JsonObject
        {
            ["size"] = PageSize,
            ["_source"] = false,
            ["docvalue_fields"] = new JsonArray(ElasticFields.Stamp),
            ["track_total_hits"] = false,
            ["pit"] = new JsonObject { ["id"] = point, ["keep_alive"] = KeepAlive },
            ["sort"] = new JsonArray("_shard_doc"),
        };
        if (after is not null)
        {
            page["search_after"] = after;
        }

        return page;
    }
}

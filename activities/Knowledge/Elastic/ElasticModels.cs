using System.Text.Json.Nodes;

namespace Steward.Activities.Knowledge.Elastic;

/// <summary>Keeps each generation's embedding model, in pieces that the server takes.</summary>
internal sealed class ElasticModels(ElasticClient client, ElasticNames names, ElasticOptions options)
{
    private const int PieceBytes = 2_000_000;

    /// <summary>Stores the model; answers how many pieces it has, which the generation's index remembers.</summary>
    public async Task<int> SaveAsync(
        string generation, ReadOnlyMemory<byte> model, CancellationToken cancellation)
    {
        await client.CreateAsync(names.Models, ElasticSchema.Models(options), cancellation);
        var pieces = model.ToArray().Chunk(PieceBytes).ToList();
        for (var at = 0; at < pieces.Count; at++)
        {
            await client.PutAsync(
                $"{names.Models}/_doc/{generation}-{at}",
                new JsonObject { ["data"] = Convert.ToBase64String(pieces[at]) },
                cancellation);
        }

        return pieces.Count;
    }

    public async Task<ReadOnlyMemory<byte>> LoadAsync(string generation, int pieces, CancellationToken cancellation)
    {
        using var model = new MemoryStream();
        for (var at = 0; at < pieces; at++)
        {
            var piece = await client.GetAsync($"{names.Models}/_doc/{generation}-{at}", cancellation);
            model.Write(Convert.FromBase64String((string)piece["_source"]!["data"]!));
        }

        return model.ToArray();
    }

    public async Task DeleteAsync(string generation, int pieces, CancellationToken cancellation)
    {
        for (var at = 0; at < pieces; at++)
        {
            await client.DeleteMissingAsync($"{names.Models}/_doc/{generation}-{at}", cancellation);
        }
    }
}

using System.Text.Json.Nodes;
using Steward.Activities.Knowledge.Index;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Elastic;

/// <summary>Fills generations and turns the alias from one to the next, which searches see as one step.</summary>
internal sealed class ElasticGenerations(
    ElasticClient client, ElasticBulk bulk, ElasticModels models, ElasticNames names, ElasticOptions options)
{
    /// <summary>The generation in use; null when the alias is not there.</summary>
    public async Task<ElasticGeneration?> CurrentAsync(CancellationToken cancellation)
    {
        try
        {
            var (index, mapping) = (await client.GetAsync($"{names.Alias}/_mapping", cancellation)).AsObject().First();
            return ElasticGeneration.Read(names, index, mapping!);
        }
        catch (ElasticRefusal refusal) when (refusal.IsMissing)
        {
            return null;
        }
    }

    public async Task ReplaceAsync(
        IndexGeneration generation, IReadOnlyList<IndexedPassage> passages, CancellationToken cancellation)
    {
        var before = await CurrentAsync(cancellation);
        var index = names.Index(generation.Name);
        var pieces = generation.Model is { } model ? await models.SaveAsync(generation.Name, model, cancellation) : 0;
        try
        {
            await FillAsync(index, generation, pieces, passages, cancellation);
            await TurnAsync(index, cancellation);
        }
        catch when (before?.Index != index)
        {
            // What cannot be cleared away now is not in use; the error of the filling is the one to tell.
            await DropQuietlyAsync(index);
            throw;
        }

        if (before is not null && before.Index != index)
        {
            await client.DeleteMissingAsync(before.Index, cancellation);
            await models.DeleteAsync(before.Name, before.ModelPieces, cancellation);
        }
    }

    private async Task FillAsync(
        string index,
        IndexGeneration generation,
        int pieces,
        IReadOnlyList<IndexedPassage> passages,
        CancellationToken cancellation)
    {
        await client.PutAsync(
            $"_index_template/{names.Template}", ElasticSchema.Template(names, options), cancellation);
        await client.CreateAsync(index, ElasticSchema.Generation(generation, pieces, options), cancellation);
        await bulk.RunAsync(index, passages.Select(Item), cancellation);
        await client.PostAsync($"{index}/_refresh", body: null, cancellation);
        var count = (int)(await client.GetAsync($"{index}/_count", cancellation))["count"]!;
        if (count != passages.DistinctBy(passage => passage.Passage.PassageId, StringComparer.Ordinal).Count())
        {
            throw new StewardException(
                ErrorTypes.Unavailable,
                $"Index '{index}' holds {count} of {passages.Count} passages after it was filled; it is not used.");
        }
    }

    public static BulkItem Item(IndexedPassage passage) =>
        BulkItem.Put(passage.Passage.PassageId, ElasticDocuments.Write(passage));

    private Task TurnAsync(string index, CancellationToken cancellation) => client.PostAsync(
        "_aliases",
        new JsonObject
        {
            ["actions"] = new JsonArray(
                Alias("remove", names.Generations, ("must_exist", false)),
                Alias("add", index, ("is_write_index", true))),
        },
        cancellation);

    private JsonObject Alias(string action, string index, (string Name, bool Value) setting) => new()
    {
        [action] = new JsonObject
        {
            ["index"] = index,
            ["alias"] = names.Alias,
            [setting.Name] = setting.Value,
        },
    };

    private async Task DropQuietlyAsync(string index)
    {
        try
        {
            await client.DeleteMissingAsync(index, CancellationToken.None);
        }
        catch (StewardException)
        {
            // The server is out of reach.
        }
    }
}

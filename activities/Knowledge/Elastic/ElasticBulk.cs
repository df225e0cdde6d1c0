using System.Text.Json.Nodes;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Elastic;

/// <summary>
/// Writes many documents: in requests of bounded size, one after the other, so that the server sets the pace. What it
/// had no room for (429, or a shard that is moving: 5xx) is sent again, those items alone; what it refuses for good is
/// an error that names the items.
/// </summary>
internal sealed class ElasticBulk(ElasticClient client, ElasticOptions options, TimeProvider time)
{
    private const int MostNamed = 5;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <exception cref="StewardException">Items were refused, or there was no room for them in all the
    /// tries.</exception>
    public async Task RunAsync(string index, IEnumerable<BulkItem> items, CancellationToken cancellation)
    {
        foreach (var request in Requests(items))
        {
            await SendAsync(index, request, cancellation);
        }
    }

    private async Task SendAsync(string index, List<BulkItem> items, CancellationToken cancellation)
    {
        for (var tried = 0; ; tried++)
        {
            var lines = items.SelectMany(item => item.Lines).ToArray();
            var answer = await client.PostLinesAsync($"{index}/_bulk", lines, cancellation);
            items = Left(index, items, answer);
            if (items.Count is 0)
            {
                return;
            }

            if (tried >= options.BulkRetries)
            {
                throw new StewardException(
                    ErrorTypes.Unavailable,
                    $"Elasticsearch had no room for {items.Count} passages in {tried + 1} tries; index '{index}' is as "
                    + "it was for searches. They are put in again at the next sync.");
            }

            await Task.Delay(Wait(tried), time, cancellation);
        }
    }

    private TimeSpan Wait(int tried)
    {
        var wait = TimeSpan.FromMilliseconds(options.RetryMilliseconds * Math.Pow(2, tried));
        return wait < LongestWait ? wait : LongestWait;
    }

    /// <summary>The items to send again. Their answers come in the items' order.</summary>
    private static List<BulkItem> Left(string index, List<BulkItem> items, JsonNode answer)
    {
        var answers = answer["items"] as JsonArray;
        if (answers?.Count != items.Count)
        {
            throw new StewardException(
                ErrorTypes.Unavailable,
                $"Elasticsearch answered {answers?.Count ?? 0} of {items.Count} items of a bulk request to '{index}'.");
        }

        var results = answers.Select(item => item!.AsObject().First().Value!).ToList();
        var refused = results.Where(result => Status(result) is >= 400 and < 500 and not 404 and not 429).ToList();
        if (refused.Count > 0)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"Elasticsearch refused {refused.Count} of {items.Count} passages for '{index}', such as "
                + $"{string.Join("; ", refused.Take(MostNamed).Select(Words))}.");
        }

        return [.. items.Where((_, at) => Status(results[at]) is 429 or >= 500)];
    }

    private static int Status(JsonNode result) => (int)result["status"]!;

    private static string Words(JsonNode result) =>
        $"{result["_id"]} ({result["error"]?["type"]}: {result["error"]?["reason"]})";

    private IEnumerable<List<BulkItem>> Requests(IEnumerable<BulkItem> items)
    {
        var most = options.BulkKilobytes * 1000;
        var (request, size) = (new List<BulkItem>(), 0);
        foreach (var item in items)
        {
            if (request.Count > 0 && size + item.Lines.Length > most)
            {
                yield return request;
                (request, size) = ([], 0);
            }

            request.Add(item);
            size += item.Lines.Length;
        }

        if (request.Count > 0)
        {
            yield return request;
        }
    }
}

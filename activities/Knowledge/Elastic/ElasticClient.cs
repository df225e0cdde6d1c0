using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Elastic;

/// <summary>
/// The one way to Elasticsearch: JSON over HTTP. Retries, time-outs, the breaker, sign-in and TLS are the HTTP
/// client's, see <see cref="ElasticRegistration"/>.
/// </summary>
internal sealed class ElasticClient(IHttpClientFactory clients)
{
    public const string Name = "elasticsearch";

    private static readonly string[] LookUps = ["/_search", "/_mget", "/_pit"];
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly MediaTypeHeaderValue Lines = new("application/x-ndjson");

    /// <summary>A look-up, which somebody waits for, not a change.</summary>
    public static bool IsLookUp(HttpRequestMessage? request) =>
        request?.Method == HttpMethod.Get
        || (request?.RequestUri?.AbsolutePath is { } path
            && Array.Exists(LookUps, end => path.EndsWith(end, StringComparison.Ordinal)));

    public Task<JsonNode> GetAsync(string path, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Get, path, content: null, cancellation);

    public Task<JsonNode> PutAsync(string path, JsonNode body, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Put, path, Content(body), cancellation);

    public Task<JsonNode> PostAsync(string path, JsonNode? body, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, path, body is null ? null : Content(body), cancellation);

    public Task<JsonNode> DeleteAsync(string path, JsonNode? body, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Delete, path, body is null ? null : Content(body), cancellation);

    /// <summary>
    /// Creates an index. One that is there is an earlier attempt's whose answer was lost, or another process's that does
    /// the same.
    /// </summary>
    public async Task CreateAsync(string index, JsonNode body, CancellationToken cancellation)
    {
        try
        {
            await PutAsync(index, body, cancellation);
        }
        catch (ElasticRefusal refusal) when (refusal.Kind is "resource_already_exists_exception")
        {
            // It is as it would have been made.
        }
    }

    /// <summary>Deletes what may be gone already.</summary>
    public async Task DeleteMissingAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await DeleteAsync(path, body: null, cancellation);
        }
        catch (ElasticRefusal refusal) when (refusal.IsMissing)
        {
            // It is gone.
        }
    }

    /// <summary>A body of one JSON object per line.</summary>
    public Task<JsonNode> PostLinesAsync(string path, byte[] lines, CancellationToken cancellation) =>
        SendAsync(
            HttpMethod.Post, path, new ByteArrayContent(lines) { Headers = { ContentType = Lines } }, cancellation);

    /// <exception cref="ElasticRefusal">It answered, and refused.</exception>
    /// <exception cref="StewardException">It did not answer, or with what cannot be read.</exception>
    private async Task<JsonNode> SendAsync(
        HttpMethod method, string path, HttpContent? content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        try
        {
            using var client = clients.CreateClient(Name);
            using var response = await client.SendAsync(request, cancellation);
            var body = await ReadAsync(response, cancellation);
            return response.IsSuccessStatusCode ? body : throw Refused((int)response.StatusCode, body);
        }
        catch (ElasticRefusal refusal) when (refusal.Status is 401 or 403)
        {
            throw new StewardException(
                ErrorTypes.Unavailable,
                $"Elasticsearch lets nobody in who asks so for {method} {path.Split('?')[0]} ({refusal.Status}): "
                + "correct Knowledge:Elasticsearch:ApiKey, or Username and Password; they need all rights on the "
                + "prefix's indexes and manage_index_templates.",
                refusal);
        }
        catch (Exception failure) when (IsOutage(failure) && !cancellation.IsCancellationRequested)
        {
            throw new StewardException(
                ErrorTypes.Unavailable,
                $"Elasticsearch did not answer {method} {path.Split('?')[0]} ({failure.GetType().Name}). "
                + "Start it, or correct Knowledge:Elasticsearch:Url.",
                failure);
        }
    }

    private static bool IsOutage(Exception failure) => failure
        is HttpRequestException or IOException or TimeoutRejectedException or BrokenCircuitException or JsonException
        or OperationCanceledException or ElasticRefusal { Status: 429 or >= 500 };

    private static ByteArrayContent Content(JsonNode body) =>
        new(Encoding.UTF8.GetBytes(body.ToJsonString())) { Headers = { ContentType = Json } };

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        return await JsonNode.ParseAsync(stream, cancellationToken: cancellation) as JsonObject
            ?? throw new JsonException("Elasticsearch's answer is not a JSON object.");
    }

    /// <summary>From the outermost to what caused it all.</summary>
    private static IEnumerable<string> Reasons(JsonNode error)
    {
        for (JsonNode? at = error; at is not null; at = at["caused_by"])
        {
            yield return (string?)at["reason"] ?? "no reason given";
        }
    }

    private static ElasticRefusal Refused(int status, JsonNode body) => body["error"] switch
    {
        JsonObject error => new(status, (string?)error["type"] ?? "error", string.Join(": ", Reasons(error))),
        JsonValue text => new(status, "error", text.ToString()),
        _ => new(status, "error", "no reason given"),
    };
}

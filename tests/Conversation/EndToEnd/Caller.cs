using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Steward.Tests.Fixtures;
using Steward.Workflows.Contracts;

namespace Steward.Conversation.Tests.EndToEnd;

/// <summary>
/// Someone who speaks HTTP to Steward and does not give up: what was not answered is asked again, under the same key,
/// until the program is back.
/// </summary>
internal sealed class Caller(Func<Uri> url, string ticketId) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Long: a program that is killed every second takes calls between its starts only.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private int asked;

    public Caller(OpenHouse house, string ticketId)
        : this(() => house.Url, ticketId)
    {
    }

    public string TicketId => ticketId;

    /// <summary>How many messages of the customer were accepted.</summary>
    public int Accepted { get; private set; }

    public async Task<JsonNode> WriteAsync(string text)
    {
        var accepted = await PostAsync("messages", new { text, from = "visitor" });
        Accepted++;
        return accepted;
    }

    public async Task<int> ClaimAsync(string agent) =>
        (await PostAsync("lease", null, agent))["epoch"]!.GetValue<int>();

    public Task ReplyAsync(string agent, int epoch, string text) => PostAsync("replies", new { text, epoch }, agent);

    public Task ReleaseAsync(string agent, int epoch, string note) =>
        SendAsync(HttpMethod.Delete, "lease", new { epoch, note }, agent);

    public Task DecideAsync(ApprovalSnapshot approval, string agent) => PostAsync(
        $"approvals/{approval.ApprovalId}/decision", new { verdict = "Approve", digest = approval.Digest }, agent);

    public Task ChangeStatusAsync(string agent, TicketStatus status) =>
        PostAsync("status", new { status = $"{status}" }, agent);

    public async Task<ConversationSnapshot> ShowAsync() =>
        (await SendAsync(HttpMethod.Get, string.Empty, null, null))["conversation"]
            .Deserialize<ConversationSnapshot>(Json)!;

    public async Task<ConversationSnapshot> UntilAsync(Func<ConversationSnapshot, bool> isAwaited) =>
        await Eventually.GetAsync(ShowAsync, isAwaited, Patience);

    public void Dispose() => http.Dispose();

    private Task<JsonNode> PostAsync(string path, object? body, string? agent = null) =>
        SendAsync(HttpMethod.Post, path, body, agent);

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, object? body, string? agent)
    {
        var key = $"{ticketId}-{Interlocked.Increment(ref asked)}";
        JsonNode? answer = null;
        await Eventually.AssertAsync(
            async () => answer = await TryAsync(method, path, body, agent, key), Patience);
        return answer!;
    }

    private async Task<JsonNode> TryAsync(HttpMethod method, string path, object? body, string? agent, string key)
    {
        using var request = new HttpRequestMessage(
            method, new Uri(url(), $"/v1/tickets/{ticketId}/{path}".TrimEnd('/')));
        request.Content = body is null ? null : JsonContent.Create(body, options: Json);
        if (method == HttpMethod.Post)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (agent is not null)
        {
            request.Headers.Add("X-Agent", agent);
        }

        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Accepted or HttpStatusCode.Created
            ? JsonNode.Parse(text)!
            : throw new InvalidOperationException($"{method} {path} of {ticketId}: {(int)response.StatusCode} {text}");
    }
}

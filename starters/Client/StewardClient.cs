using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Steward.Workflows.Contracts;

namespace Steward.Client;

/// <summary>
/// Starts and follows conversations over Steward's HTTP API.
/// <code>
/// using var steward = new StewardClient(new Uri("http://127.0.0.1:5080"));
/// await steward.SubmitAsync("42", new SubmitMessage { From = "ana@example.com", Text = "Where is my order?" });
/// await foreach (var happened in steward.FollowAsync("42"))
/// {
///     Console.WriteLine(happened.Message?.Text);
/// }
/// </code>
/// Each call throws <see cref="StewardProblemException"/> when Steward refuses, and
/// <see cref="StewardUnreachableException"/> when none answers.
/// </summary>
public sealed class StewardClient : IDisposable
{
    private readonly HttpClient http;

    /// <param name="address">Such as <c>http://127.0.0.1:5080</c>.</param>
    /// <param name="agent">Who speaks: needed by the desk's calls only.</param>
    /// <param name="handler">For tests and proxies; default a handler of its own.</param>
    public StewardClient(Uri address, string? agent = null, HttpMessageHandler? handler = null)
    {
        http = handler is null ? new HttpClient() : new HttpClient(handler, disposeHandler: false);
        http.BaseAddress = address;
        if (agent is not null)
        {
            http.DefaultRequestHeaders.Add(StewardHeaders.Agent, agent);
        }
    }

    /// <summary>
    /// Sends a customer's message; it opens the ticket when there is none. Repeating it with the same delivery id or
    /// key changes nothing.
    /// </summary>
    public Task<MessageAccepted> SubmitAsync(
        string ticketId,
        SubmitMessage message,
        string? idempotencyKey = null,
        CancellationToken cancellation = default) =>
        SendAsync<MessageAccepted>(
            HttpMethod.Post, $"{Ticket(ticketId)}/messages", message, idempotencyKey, cancellation);

    public Task<TicketPage> ListAsync(TicketFilter? filter = null, CancellationToken cancellation = default) =>
        SendAsync<TicketPage>(
            HttpMethod.Get, "/v1/tickets" + (filter ?? new TicketFilter()).ToQuery(), null, null, cancellation);

    public Task<TicketView> GetAsync(string ticketId, CancellationToken cancellation = default) =>
        SendAsync<TicketView>(HttpMethod.Get, Ticket(ticketId), null, null, cancellation);

    public Task<BriefingView> BriefingAsync(string ticketId, CancellationToken cancellation = default) =>
        SendAsync<BriefingView>(HttpMethod.Get, $"{Ticket(ticketId)}/briefing", null, null, cancellation);

    public Task<ApprovalPage> ApprovalsAsync(string? cursor = null, CancellationToken cancellation = default) =>
        SendAsync<ApprovalPage>(HttpMethod.Get, "/v1/approvals" + Cursor(cursor), null, null, cancellation);

    public Task<DecisionTaken> DecideAsync(
        string ticketId,
        string approvalId,
        Decision decision,
        string? idempotencyKey = null,
        CancellationToken cancellation = default) =>
        SendAsync<DecisionTaken>(
            HttpMethod.Post,
            $"{Ticket(ticketId)}/approvals/{Uri.EscapeDataString(approvalId)}/decision",
            decision,
            idempotencyKey,
            cancellation);

    public Task<ActionAccepted> ProposeAsync(
        string ticketId,
        WantedAction action,
        string? idempotencyKey = null,
        CancellationToken cancellation = default) =>
        SendAsync<ActionAccepted>(HttpMethod.Post, $"{Ticket(ticketId)}/actions", action, idempotencyKey, cancellation);

    /// <summary>The messages that wait for a label, or those that were decided; the most informative first.</summary>
    public Task<LabelPage> LabelsAsync(LabelQuery? query = null, CancellationToken cancellation = default)
    {
        var asked = query ?? new LabelQuery();
        var cursor = asked.Cursor is { } given ? $"&cursor={Uri.EscapeDataString(given)}" : string.Empty;
        return SendAsync<LabelPage>(
            HttpMethod.Get, $"/v1/labels?state={asked.State}&limit={asked.Limit}{cursor}", null, null, cancellation);
    }

    public Task<LabelEntry> LabelAsync(string labelId, CancellationToken cancellation = default) =>
        SendAsync<LabelEntry>(HttpMethod.Get, Label(labelId), null, null, cancellation);

    /// <summary>Says what a message is about; the next retraining learns from it.</summary>
    public Task<LabelEntry> SetLabelAsync(
        string labelId, LabelGiven label, string? idempotencyKey = null, CancellationToken cancellation = default) =>
        SendAsync<LabelEntry>(HttpMethod.Post, $"{Label(labelId)}/label", label, idempotencyKey, cancellation);

    /// <summary>Says that nothing can be learnt from it.</summary>
    public Task<LabelEntry> DismissLabelAsync(
        string labelId, string? idempotencyKey = null, CancellationToken cancellation = default) =>
        SendAsync<LabelEntry>(HttpMethod.Post, $"{Label(labelId)}/dismissal", null, idempotencyKey, cancellation);

    /// <summary>Takes a ticket's messages out of the queue of labels.</summary>
    public Task<LabelsErased> EraseLabelsAsync(string ticketId, CancellationToken cancellation = default) =>
        SendAsync<LabelsErased>(HttpMethod.Delete, $"{Ticket(ticketId)}/labels", null, null, cancellation);

    /// <summary>Takes the right to speak.</summary>
    public Task<LeaseAnswer> ClaimAsync(
        string ticketId, string? idempotencyKey = null, CancellationToken cancellation = default) =>
        SendAsync<LeaseAnswer>(HttpMethod.Post, $"{Ticket(ticketId)}/lease", null, idempotencyKey, cancellation);

    /// <summary>Hands back to the assistant.</summary>
    public Task<LeaseAnswer> ReleaseAsync(
        string ticketId, LeaseRelease release, CancellationToken cancellation = default) =>
        SendAsync<LeaseAnswer>(HttpMethod.Delete, $"{Ticket(ticketId)}/lease", release, null, cancellation);

    public Task<ReplyAccepted> ReplyAsync(
        string ticketId, AgentReply reply, string? idempotencyKey = null, CancellationToken cancellation = default) =>
        SendAsync<ReplyAccepted>(HttpMethod.Post, $"{Ticket(ticketId)}/replies", reply, idempotencyKey, cancellation);

    public Task<NoteAdded> NoteAsync(
        string ticketId, InternalNote note, string? idempotencyKey = null, CancellationToken cancellation = default) =>
        SendAsync<NoteAdded>(HttpMethod.Post, $"{Ticket(ticketId)}/notes", note, idempotencyKey, cancellation);

    public Task<DeskAnswer> ChangeStatusAsync(
        string ticketId, StatusChange change, CancellationToken cancellation = default) =>
        SendAsync<DeskAnswer>(HttpMethod.Post, $"{Ticket(ticketId)}/status", change, null, cancellation);

    public Task<DeskAnswer> ChangePriorityAsync(
        string ticketId, PriorityChange change, CancellationToken cancellation = default) =>
        SendAsync<DeskAnswer>(HttpMethod.Post, $"{Ticket(ticketId)}/priority", change, null, cancellation);

    public Task<DeskAnswer> AssignAsync(
        string ticketId, Assignment assignment, CancellationToken cancellation = default) =>
        SendAsync<DeskAnswer>(HttpMethod.Post, $"{Ticket(ticketId)}/assignee", assignment, null, cancellation);

    public Task<DeskAnswer> SnoozeAsync(string ticketId, Snooze snooze, CancellationToken cancellation = default) =>
        SendAsync<DeskAnswer>(HttpMethod.Post, $"{Ticket(ticketId)}/snooze", snooze, null, cancellation);

    /// <summary>
    /// Everything said and done on the ticket, then what happens, until it closes or the caller stops.
    /// </summary>
    public async IAsyncEnumerable<TicketEvent> FollowAsync(
        string ticketId, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Ticket(ticketId)}/events");
        using var response = await DispatchAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var events = SseParser.Create(
            stream, (_, data) => JsonSerializer.Deserialize<TicketEvent>(data, StewardJson.Options)!);
        await foreach (var item in events.EnumerateAsync(cancellation))
        {
            yield return item.Data;
        }
    }

    public void Dispose() => http.Dispose();

    private static string Ticket(string ticketId) => $"/v1/tickets/{Uri.EscapeDataString(ticketId)}";

    private static string Label(string labelId) => $"/v1/labels/{Uri.EscapeDataString(labelId)}";

    private static string Cursor(string? cursor) =>
        cursor is null ? string.Empty : $"?cursor={Uri.EscapeDataString(cursor)}";

    private async Task<T> SendAsync<T>(
        HttpMethod method, string path, object? body, string? key, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body, body.GetType(), options: StewardJson.Options);
        }

        if (method == HttpMethod.Post)
        {
            request.Headers.Add(StewardHeaders.IdempotencyKey, key ?? Guid.NewGuid().ToString());
        }

        using var response = await DispatchAsync(request, HttpCompletionOption.ResponseContentRead, cancellation);
        return (await response.Content.ReadFromJsonAsync<T>(StewardJson.Options, cancellation))!;
    }

    private async Task<HttpResponseMessage> DispatchAsync(
        HttpRequestMessage request, HttpCompletionOption completion, CancellationToken cancellation)
    {
        try
        {
            var response = await http.SendAsync(request, completion, cancellation);
            await ProblemReader.ThrowIfRefusedAsync(response, cancellation);
            return response;
        }
        catch (HttpRequestException unreachable) when (unreachable.StatusCode is null)
        {
            throw new StewardUnreachableException(http.BaseAddress!, unreachable);
        }
    }
}

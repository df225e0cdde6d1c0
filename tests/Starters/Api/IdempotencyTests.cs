using System.Net;
using Steward.Client;

namespace Steward.Starters.Tests.Api;

public sealed class IdempotencyTests(RunningSteward running)
{
    private readonly HttpClient http = running.Http();
    private readonly string ticket = RunningSteward.Ticket();

    [Fact]
    public async Task The_same_key_and_body_give_the_same_answer_and_happen_once()
    {
        using var first = await SendAsync("k1", """{"from":"x","text":"hello"}""");
        using var second = await SendAsync("k1", """{"from":"x","text":"hello"}""");
        second.StatusCode.ShouldBe(first.StatusCode);
        (await second.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        second.Headers.Location.ShouldBe(first.Headers.Location);
        second.Headers.GetValues(StewardHeaders.Replayed).ShouldBe(["true"]);
        using var steward = running.Client();
        (await steward.GetAsync(ticket)).Conversation.Received.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        using var first = await SendAsync("k1", """{"from":"x","text":"hello"}""");
        using var second = await SendAsync("k1", """{"from":"x","text":"goodbye"}""");
        (await second.ProblemAsync(HttpStatusCode.UnprocessableEntity, "key-reused")).ShouldContain("k1");
        using var steward = running.Client();
        (await steward.GetAsync(ticket)).Conversation.Received.ShouldBe(1);
    }

    [Fact]
    public async Task A_key_counts_for_its_own_path_only()
    {
        using var here = await SendAsync("k1", """{"from":"x","text":"hello"}""");
        using var there = await SendAsync("k1", """{"from":"x","text":"goodbye"}""", RunningSteward.Ticket());
        there.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_refused_request_leaves_its_key_free_for_the_mended_one()
    {
        using var refused = await SendAsync("k1", """{"from":"x"}""");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var mended = await SendAsync("k1", """{"from":"x","text":"hello"}""");
        mended.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Many_requests_under_one_key_at_once_happen_once()
    {
        var requests = Enumerable.Range(0, 10).Select(_ => SendAsync("k1", """{"from":"x","text":"hello"}"""));
        var answers = await Task.WhenAll(requests);
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Accepted || a.StatusCode == HttpStatusCode.Conflict);
        answers.ShouldContain(a => a.StatusCode == HttpStatusCode.Accepted);
        using var steward = running.Client();
        (await steward.GetAsync(ticket)).Conversation.Received.ShouldBe(1);
    }

    [Fact]
    public async Task A_note_under_one_key_is_written_once()
    {
        using var steward = running.Client();
        await steward.SubmitAsync(ticket, Ask.Message());
        var first = await steward.NoteAsync(ticket, new InternalNote("called back"), "n1");
        (await steward.NoteAsync(ticket, new InternalNote("called back"), "n1")).ShouldBe(first);
        (await steward.GetAsync(ticket)).Transcript.Count(m => m.Text == "called back").ShouldBe(1);
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_answered_with_the_rule()
    {
        using var answer = await SendAsync(new string('k', 201), """{"from":"x","text":"hello"}""");
        (await answer.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request")).ShouldContain("200");
    }

    private async Task<HttpResponseMessage> SendAsync(string key, string body, string? to = null)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"/v1/tickets/{to ?? ticket}/messages")
        { Content = Ask.Json(body) };
        request.Headers.Add(StewardHeaders.IdempotencyKey, key);
        return await http.SendAsync(request);
    }
}

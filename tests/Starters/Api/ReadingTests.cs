using System.Net;
using System.Text.Json;
using Steward.Client;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Tests.Api;

public sealed class ReadingTests(RunningSteward running)
{
    private readonly StewardClient steward = running.Client();
    private readonly HttpClient http = running.Http();
    private readonly string ticket = RunningSteward.Ticket();

    [Fact]
    public async Task Following_a_ticket_tells_the_question_and_the_answer_as_they_come()
    {
        await steward.SubmitAsync(ticket, Ask.Message());
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Ask.Patience);
        var said = new List<TranscriptEntry>();
        await foreach (var happened in steward.FollowAsync(ticket, patience.Token))
        {
            if (happened.Message is { } message)
            {
                said.Add(message);
            }

            if (!happened.More && happened.Conversation.WaitingOn == WaitingOn.Customer)
            {
                break;
            }
        }

        said.Select(m => m.Direction).ShouldBe([MessageDirection.Inbound, MessageDirection.Outbound]);
    }

    [Fact]
    public async Task A_stream_that_reconnects_is_not_told_again_what_was_said()
    {
        await steward.OpenAsync(ticket);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/tickets/{ticket}/events");
        request.Headers.Add("Last-Event-ID", "2");
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        (await reader.ReadLineAsync()).ShouldBe("event: state");
    }

    [Fact]
    public async Task Tickets_are_listed_by_whose_move_it_is_in_pages()
    {
        var owner = $"g{Guid.NewGuid():N}";
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var id = RunningSteward.Ticket();
            await steward.OpenAsync(id);
            await steward.AssignAsync(id, new Assignment(OwnerKind.Group, owner));
        }

        var filter = new TicketFilter { Owner = $"group:{owner}", Limit = 2 };
        await Eventually(async () => (await steward.ListAsync(filter with { Limit = 10 })).Items.Count == 3);
        var first = await steward.ListAsync(filter);
        first.Items.Count.ShouldBe(2);
        first.NextCursor.ShouldNotBeNull();
        var second = await steward.ListAsync(filter with { Cursor = first.NextCursor });
        first.Items.Concat(second.Items).Select(t => t.TicketId).Distinct().Count().ShouldBe(3);
        second.Items[0].Owner.ShouldBe($"Group({owner})");
    }

    [Theory]
    [InlineData("status=Opened", "New, Open, Pending")]
    [InlineData("owner=someone", "agent:<id>")]
    [InlineData("limit=0", "1 to 200")]
    [InlineData("limit=many", "limit")]
    [InlineData("cursor=***", "cursor")]
    [InlineData("intent=x'%20OR%201=1", "intent")]
    public async Task A_wrong_filter_is_answered_with_what_is_right(string query, string right)
    {
        using var answer = await http.GetAsync($"/v1/tickets?{query}");
        (await answer.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request")).ShouldContain(right);
    }

    [Fact]
    public async Task A_handed_over_ticket_has_a_briefing()
    {
        var view = await steward.OpenAsync(ticket, "I want to talk to a real person, please.");
        view.Conversation.WaitingOn.ShouldBe(WaitingOn.Agent);
        var briefing = await steward.BriefingAsync(ticket);
        briefing.Words.ShouldNotBeNullOrWhiteSpace();
        briefing.Reason.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_API_is_described_by_an_OpenAPI_document_with_a_page()
    {
        using var document = JsonDocument.Parse(await http.GetStringAsync("/openapi/v1.json"));
        var paths = document.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        paths.ShouldContain("/v1/tickets/{ticket}/messages");
        paths.ShouldContain("/v1/webhooks/{source}");
        paths.Count.ShouldBeGreaterThan(12);
        (await http.GetAsync("/docs")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_running_Steward_is_live_and_ready()
    {
        (await http.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_problem_type_leads_to_its_explanation()
    {
        using var kinds = JsonDocument.Parse(await http.GetStringAsync("/problems"));
        foreach (var kind in kinds.RootElement.EnumerateArray())
        {
            (await http.GetAsync(kind.GetProperty("type").GetString())).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        var deadline = DateTime.UtcNow + Ask.Patience;
        while (!await holds())
        {
            (DateTime.UtcNow < deadline).ShouldBeTrue("it never came");
            await Task.Delay(50);
        }
    }
}

using System.Net;
using Steward.Client;

namespace Steward.Starters.Tests.Api;

public sealed class BadInputTests(RunningSteward running)
{
    private readonly HttpClient http = running.Http();
    private readonly string ticket = RunningSteward.Ticket();

    [Theory]
    [InlineData("""{"from":"x","text":""", "cannot be read")]
    [InlineData("""{"from":"x","text":"hi","sentAt":"yesterday"}""", "sentAt")]
    [InlineData("""{"from":"x","text":"hi","channel":"Pigeon"}""", "it must be one of Chat, Email, Voice, Social, Api")]
    [InlineData("""{"from":"x","text":17}""", "text")]
    [InlineData("""{"text":"hi"}""", "from")]
    [InlineData("""{"from":"x","text":"hi","txet":"hi"}""", "txet")]
    [InlineData("""{"from":"x","text":"hi","text":"ho"}""", "text")]
    [InlineData("[]", "cannot be read")]
    [InlineData("null", "")]
    [InlineData("", "")]
    public async Task A_body_that_cannot_be_read_is_answered_with_the_field_at_fault(string body, string names)
    {
        using var answer = await http.PostAsync($"/v1/tickets/{ticket}/messages", Ask.Json(body));
        ((int)answer.StatusCode).ShouldBe(400);
        var detail = await answer.Content.ReadAsStringAsync();
        detail.ShouldContain(names);
        detail.ShouldNotContain("Steward.Client");
        await NothingIsThereAsync();
    }

    [Theory]
    [InlineData("""{"from":"x"}""", "neither text nor audioReference")]
    [InlineData("""{"from":"x","text":"  "}""", "neither text nor audioReference")]
    [InlineData("""{"from":"","text":"hi"}""", "from is empty")]
    [InlineData("""{"from":"x","text":"hi","deliveryId":""}""", "deliveryId is empty")]
    [InlineData("""{"from":"x","text":"hi","sentAt":"2999-01-01T00:00:00Z"}""", "more than a day ahead")]
    public async Task A_message_that_breaks_a_rule_is_answered_with_the_rule(string body, string rule)
    {
        using var answer = await http.PostAsync($"/v1/tickets/{ticket}/messages", Ask.Json(body));
        (await answer.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request")).ShouldContain(rule);
        await NothingIsThereAsync();
    }

    [Fact]
    public async Task All_broken_rules_are_told_at_once()
    {
        using var answer = await http.PostAsync(
            $"/v1/tickets/{ticket}/messages", Ask.Json("""{"from":"","deliveryId":""}"""));
        var detail = await answer.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        detail.ShouldContain("text");
        detail.ShouldContain("from");
        detail.ShouldContain("deliveryId");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_one_megabyte_is_refused_and_nothing_is_kept(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/tickets/{ticket}/messages")
        {
            Content = Ask.Json($$"""{"from":"x","text":"{{new string('a', 1_100_000)}}"}"""),
        };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.Add(StewardHeaders.IdempotencyKey, "large");
        using var answer = await http.SendAsync(request);
        await answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
        await NothingIsThereAsync();
    }

    [Fact]
    public async Task A_body_of_almost_one_megabyte_is_taken()
    {
        var text = new string('a', 1_000_000);
        using var answer = await http.PostAsync(
            $"/v1/tickets/{ticket}/messages", Ask.Json($$"""{"from":"x","text":"{{text}}"}"""));
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        using var steward = running.Client();
        (await steward.GetAsync(ticket)).Transcript[0].Text!.Length.ShouldBe(text.Length);
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_by_its_header_is_refused()
    {
        using var answer = await http.PostAsync($"/v1/tickets/{ticket}/messages", new StringContent("hello"));
        await answer.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "not-json");
    }

    [Theory]
    [InlineData("a%20b")]
    [InlineData("-a")]
    [InlineData("a~0")]
    [InlineData("a~2~3")]
    [InlineData("%F0%9F%98%80")]
    public async Task A_ticket_id_that_is_none_is_answered_with_the_rule(string id)
    {
        using var answer = await http.GetAsync($"/v1/tickets/{id}");
        (await answer.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request")).ShouldContain("letters, digits");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/events")]
    [InlineData("/briefing")]
    public async Task An_unknown_ticket_is_not_found(string part)
    {
        using var answer = await http.GetAsync($"/v1/tickets/{ticket}{part}");
        (await answer.ProblemAsync(HttpStatusCode.NotFound, "not-found")).ShouldContain(ticket);
    }

    [Fact]
    public async Task The_desk_cannot_work_on_an_unknown_ticket()
    {
        using var steward = running.Client();
        await Ask.RefusedAsync(() => steward.ClaimAsync(ticket), HttpStatusCode.NotFound, "not-found");
        await Ask.RefusedAsync(
            () => steward.NoteAsync(ticket, new InternalNote("hm")), HttpStatusCode.NotFound, "not-found");
        await Ask.RefusedAsync(
            () => steward.ReplyAsync(ticket, new AgentReply("hi", 1)), HttpStatusCode.NotFound, "not-found");
        await NothingIsThereAsync();
    }

    [Fact]
    public async Task An_unknown_path_and_a_wrong_method_are_problems_too()
    {
        using var path = await http.GetAsync("/v1/nothing");
        await path.ProblemAsync(HttpStatusCode.NotFound, "unknown-path");
        using var method = await http.DeleteAsync("/v1/tickets");
        await method.ProblemAsync(HttpStatusCode.MethodNotAllowed, "wrong-method");
    }

    [Fact]
    public async Task A_request_under_a_foreign_host_name_is_refused()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, "/v1/tickets")
        { Headers = { Host = "evil.example" } };
        using var answer = await http.SendAsync(request);
        await answer.ProblemAsync(HttpStatusCode.MisdirectedRequest, "foreign-host");
    }

    private async Task NothingIsThereAsync()
    {
        using var answer = await http.GetAsync($"/v1/tickets/{ticket}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}

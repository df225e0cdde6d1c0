using System.Net;
using System.Net.Http.Json;
using System.Text;
using Steward.Client;
using Steward.Starters.Webhooks;

namespace Steward.Starters.Tests.Api;

public sealed class WebhookTests(RunningSteward running)
{
    private readonly HttpClient http = running.Http();
    private readonly string ticket = RunningSteward.Ticket();

    [Fact]
    public async Task A_signed_delivery_is_taken()
    {
        using var answer = await DeliverAsync(Plain());
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        (await answer.Content.ReadFromJsonAsync<MessageAccepted>(StewardJson.Options))!.TicketId.ShouldBe(ticket);
    }

    [Fact]
    public async Task A_replayed_delivery_counts_once()
    {
        using var first = await DeliverAsync(Plain());
        using var again = await DeliverAsync(Plain());
        var accepted = await again.Content.ReadFromJsonAsync<MessageAccepted>(StewardJson.Options);
        (accepted!.Sequence, accepted.Duplicate).ShouldBe((1, true));
        using var steward = running.Client();
        (await steward.GetAsync(ticket)).Conversation.Received.ShouldBe(1);
    }

    [Fact]
    public async Task A_delivery_id_with_other_words_is_refused()
    {
        using var first = await DeliverAsync(Plain());
        using var other = await DeliverAsync(Plain("other words"));
        await other.ProblemAsync(HttpStatusCode.UnprocessableEntity, "key-reused");
    }

    [Theory]
    [InlineData("shop", "another-secret-than-the-shops", 0)]
    [InlineData("nobody", RunningSteward.WebhookSecret, 0)]
    [InlineData("shop", RunningSteward.WebhookSecret, -301)]
    [InlineData("shop", RunningSteward.WebhookSecret, 301)]
    public async Task A_forged_or_stale_delivery_is_refused_and_nothing_is_kept(
        string source, string secret, int seconds)
    {
        using var answer = await DeliverAsync(Plain(), source, secret, seconds);
        await answer.ProblemAsync(HttpStatusCode.Unauthorized, "forged-delivery");
        await NothingIsThereAsync();
    }

    [Fact]
    public async Task A_delivery_without_signature_is_refused_before_its_body_is_read()
    {
        using var answer = await http.PostAsync("/v1/webhooks/shop", Ask.Json("not even json"));
        await answer.ProblemAsync(HttpStatusCode.Unauthorized, "forged-delivery");
    }

    [Theory]
    [InlineData("{}", "ticket")]
    [InlineData("not json", "cannot be read")]
    [InlineData("[1]", "ticket")]
    [InlineData("""{"ticket":"a b","deliveryId":"1","from":"x","text":"hi"}""", "letters, digits")]
    [InlineData("""{"ticket":"1","deliveryId":"1","from":"x","text":"hi","ticket":"2"}""", "cannot be read")]
    public async Task A_signed_delivery_that_is_malformed_is_answered_with_the_fault(string body, string fault)
    {
        using var answer = await DeliverAsync(body);
        ((int)answer.StatusCode).ShouldBe(400);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(fault);
    }

    [Fact]
    public async Task A_delivery_over_one_megabyte_is_refused()
    {
        using var answer = await DeliverAsync(Plain(new string('a', 1_100_000)));
        await answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
        await NothingIsThereAsync();
    }

    [Fact]
    public async Task A_CloudEvent_in_structured_mode_is_taken_once_by_its_source_and_id()
    {
        using var first = await DeliverAsync(CloudEvent(), type: "application/cloudevents+json");
        first.StatusCode.ShouldBe(HttpStatusCode.Accepted, await first.Content.ReadAsStringAsync());
        using var again = await DeliverAsync(CloudEvent(), type: "application/cloudevents+json");
        (await again.Content.ReadFromJsonAsync<MessageAccepted>(StewardJson.Options))!.Duplicate.ShouldBeTrue();
        using var steward = running.Client();
        var view = await steward.GetAsync(ticket);
        view.Conversation.Received.ShouldBe(1);
        view.Transcript[0].SentAt.ShouldBe(DateTimeOffset.Parse("2026-04-07T09:00:00Z"));
    }

    [Theory]
    [InlineData("\"type\":\"steward.message.received\"", "\"type\":\"other\"", "other")]
    [InlineData("\"specversion\":\"1.0\"", "\"specversion\":\"9.9\"", "specversion")]
    [InlineData("2026-04-07T09:00:00Z", "yesterday", "CloudEvent")]
    [InlineData("\"source\":\"/crm\"", "\"source\":\"\"", "source")]
    [InlineData("\"data\":", "\"date\":", "data")]
    public async Task A_CloudEvent_that_is_none_is_answered_with_the_fault(string part, string instead, string fault)
    {
        using var answer = await DeliverAsync(CloudEvent().Replace(part, instead));
        (await answer.ProblemAsync(HttpStatusCode.BadRequest, "malformed-body")).ShouldContain(fault);
        await NothingIsThereAsync();
    }

    private string Plain(string text = "Where is my order?") =>
        $$"""{"ticket":"{{ticket}}","deliveryId":"d-1","from":"x","text":"{{text}}","sentAt":"2026-04-07T09:00:00Z"}""";

    private string CloudEvent() =>
        """{"specversion":"1.0","id":"e1","source":"/crm","type":"steward.message.received",""" +
        $$$"""
        "subject":"{{{ticket}}}","time":"2026-04-07T09:00:00Z","data":{"from":"x","text":"hello"}}
        """;

    private async Task<HttpResponseMessage> DeliverAsync(
        string body,
        string source = RunningSteward.WebhookSource,
        string secret = RunningSteward.WebhookSecret,
        int seconds = 0,
        string type = "application/json")
    {
        var timestamp = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds() + seconds}";
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"/v1/webhooks/{source}")
        { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp);
        request.Headers.Add(
            WebhookSignature.SignatureHeader, WebhookSignature.Sign(secret, timestamp, Encoding.UTF8.GetBytes(body)));
        return await http.SendAsync(request);
    }

    private async Task NothingIsThereAsync()
    {
        using var answer = await http.GetAsync($"/v1/tickets/{ticket}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}

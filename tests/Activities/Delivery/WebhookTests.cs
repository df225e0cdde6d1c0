using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Steward.Activities.Delivery;
using Steward.Activities.Tests.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Delivery;

public sealed class WebhookTests
{
    private const string Secret = "a secret of some length";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_is_posted_once_signed_and_with_its_key()
    {
        await using var receiver = await Receiver.StartAsync();
        using var store = Store(receiver);
        await store.SayAsync("It ships today.");

        await store.Dispatcher.DrainAsync(Cancellation);

        var (headers, body) = receiver.Requests.ShouldHaveSingleItem();
        headers["Idempotency-Key"].ToString().ShouldBe("T1/turn-1-answer");
        headers["Steward-Signature"].ToString().ShouldBe(Signature(body));
        ((string)JsonNode.Parse(body)!["text"]!).ShouldBe("It ships today.");
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_receiver_that_is_busy_for_a_moment_gets_the_reply_again_under_the_same_key(int status)
    {
        await using var receiver = (await Receiver.StartAsync()).Then(status, retryAfter: "0")
            .Then(status, retryAfter: "0").Then(200);
        using var store = Store(receiver);
        await store.SayAsync("It ships today.");

        await store.Dispatcher.DrainAsync(Cancellation);

        receiver.Requests.Select(request => request.Headers["Idempotency-Key"].ToString())
            .ShouldBe(["T1/turn-1-answer", "T1/turn-1-answer", "T1/turn-1-answer"]);
        (await EventsAsync(store)).ShouldContain("reply.sent");
    }

    [Fact]
    public async Task A_connection_that_is_cut_is_tried_again()
    {
        await using var receiver = (await Receiver.StartAsync()).ThenCut().Then(200);
        using var store = Store(receiver);
        await store.SayAsync("It ships today.");

        await store.Dispatcher.DrainAsync(Cancellation);

        receiver.Requests.Count.ShouldBe(2);
        (await EventsAsync(store)).ShouldContain("reply.sent");
    }

    [Fact]
    public async Task A_receiver_that_hangs_is_left_and_tried_again()
    {
        await using var receiver = (await Receiver.StartAsync()).ThenHang().Then(200);
        using var store = Store(receiver, ("Delivery:Webhook:AttemptSeconds", "0.3"));
        await store.SayAsync("It ships today.");

        await store.Dispatcher.DrainAsync(Cancellation);

        receiver.Requests.Count.ShouldBe(2);
        (await EventsAsync(store)).ShouldContain("reply.sent");
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(302)]
    public async Task A_receiver_that_says_no_is_not_asked_again_and_the_conversation_is_told(int status)
    {
        await using var receiver = (await Receiver.StartAsync()).Then(status);
        using var store = Store(receiver);
        await store.SayAsync("It ships today.");

        await store.Dispatcher.DrainAsync(Cancellation);

        receiver.Requests.Count.ShouldBe(1);
        store.Notified.Told.ShouldBe(
            [("T1", new DeliveryReport("turn-1-answer", DeliveryOutcome.Failed, $"http_{status}"))]);
    }

    [Fact]
    public async Task A_receiver_that_is_down_for_longer_is_tried_later_as_often_as_configured_and_then_given_up()
    {
        await using var receiver = (await Receiver.StartAsync()).Then(503).Then(503).Then(503);
        using var store = Store(receiver, ("Delivery:Webhook:Retries", "0"), ("Delivery:MostAttempts", "3"));
        await store.SayAsync("It ships today.");

        foreach (var wait in new[] { 0, 2, 4 })
        {
            store.Clock.Advance(TimeSpan.FromSeconds(wait));
            await store.Dispatcher.DrainAsync(Cancellation);
        }

        receiver.Requests.Count.ShouldBe(3);
        store.Notified.Told.ShouldHaveSingleItem().Report.ShouldBe(
            new("turn-1-answer", DeliveryOutcome.Failed, "http_503"));
    }

    [Fact]
    public async Task A_receiver_that_asks_for_a_minute_gets_it()
    {
        await using var receiver = (await Receiver.StartAsync()).Then(429, retryAfter: "60").Then(200);
        using var store = Store(receiver);
        await store.SayAsync("It ships today.");
        await store.Dispatcher.DrainAsync(Cancellation);

        store.Clock.Advance(TimeSpan.FromSeconds(59));
        await store.Dispatcher.DrainAsync(Cancellation);
        receiver.Requests.Count.ShouldBe(1);

        store.Clock.Advance(TimeSpan.FromSeconds(1));
        await store.Dispatcher.DrainAsync(Cancellation);
        receiver.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_reply_waiting_for_its_receiver_is_fenced_when_a_person_takes_over()
    {
        await using var receiver = (await Receiver.StartAsync()).Then(503);
        using var store = Store(receiver, ("Delivery:Webhook:Retries", "0"));
        await store.SayAsync("It ships today.");
        await store.Dispatcher.DrainAsync(Cancellation);
        await store.Delivery.GrantLeaseAsync(new("T1", 1, "kim"));

        store.Clock.Advance(TimeSpan.FromMinutes(5));
        await store.Dispatcher.DrainAsync(Cancellation);

        receiver.Requests.Count.ShouldBe(1);
        store.Notified.Told.ShouldHaveSingleItem().Report.Outcome.ShouldBe(DeliveryOutcome.Fenced);
    }

    [Fact]
    public async Task A_message_may_name_its_own_reply_address_only_on_an_allowed_host()
    {
        await using var receiver = await Receiver.StartAsync();
        using var allowed = new TestStore(StoreKind.Sqlite,
            [("Delivery:Webhook:Secret", Secret), ("Delivery:Webhook:AllowedHosts:0", "127.0.0.1")]);
        using var refused = new TestStore();
        foreach (var store in new[] { allowed, refused })
        {
            await store.Archive.StoreAsync(
                Conversations.Inbound("Where is it?") with { ReplyTo = receiver.Url }, Cancellation);
            await store.SayAsync("It ships today.");
            await store.Dispatcher.DrainAsync(Cancellation);
        }

        receiver.Requests.Count.ShouldBe(1);
        allowed.Notified.Told.ShouldBeEmpty();
        refused.Notified.Told.ShouldHaveSingleItem().Report.ReasonCode.ShouldBe("reply_address_not_allowed");
    }

    [Fact]
    public async Task A_receiver_that_hangs_holds_up_no_other_ticket()
    {
        await using var receiver = (await Receiver.StartAsync()).ThenHang();
        using var store = Store(receiver, ("Delivery:Webhook:Retries", "0"), ("Delivery:PollMilliseconds", "60000"));
        await using var watch = store.Get<IDeliveryFeed>().WatchAsync(Cancellation).GetAsyncEnumerator(Cancellation);
        await store.SayAsync("first", ticket: "T1");
        var dispatcher = store.Dispatcher;
        await dispatcher.StartAsync(Cancellation);

        await store.SayAsync("second", ticket: "T2");

        (await watch.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(8), Cancellation)).ShouldBeTrue();
        await dispatcher.StopAsync(Cancellation);
        (await EventsAsync(store)).ShouldNotContain("reply.failed");
    }

    private static TestStore Store(Receiver receiver, params (string, string)[] settings) => new(settings:
    [
        ("Delivery:Channel", "webhook"),
        ("Delivery:Webhook:Url", receiver.Url),
        ("Delivery:Webhook:Secret", Secret),
        ("Delivery:Webhook:RetrySeconds", "0.01"),
        .. settings,
    ]);

    /// <summary>As a receiver computes it from the documentation.</summary>
    private static string Signature(string body)
    {
        var seconds = Conversations.Nine.ToUnixTimeSeconds();
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{seconds}.{body}"));
        return $"t={seconds},v1={Convert.ToHexStringLower(mac)}";
    }

    private static async Task<IEnumerable<string>> EventsAsync(TestStore store) =>
        (await store.Audit.ReadAsync("T1", Cancellation)).Select(record => record.Event);
}

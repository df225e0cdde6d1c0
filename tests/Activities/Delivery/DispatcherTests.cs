using Steward.Activities.Delivery;
using Steward.Activities.Privacy;
using Steward.Activities.Tests.Crm;
using Steward.Activities.Tests.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Delivery;

public abstract class DispatcherTests(StoreKind on)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_recorded_reply_reaches_the_customer_with_the_personal_data_in_its_place()
    {
        using var store = new TestStore(on);
        var token = await store.Get<IPiiVault>().TokenAsync("T1", PiiKind.Email, "ada@example.com", Cancellation);
        await store.SayAsync($"We wrote to {token}.");

        await store.Dispatcher.DrainAsync(Cancellation);

        (await OutboxFile.ReadAsync(store)).ShouldBe([("T1", "turn-1-answer", "We wrote to ada@example.com.")]);
    }

    [Fact]
    public async Task Replies_of_a_ticket_go_out_in_the_order_they_were_recorded()
    {
        using var store = new TestStore(on);
        foreach (var at in Enumerable.Range(1, 5))
        {
            await store.SayAsync($"word {at}", $"k{at}");
        }

        await store.Dispatcher.DrainAsync(Cancellation);

        (await OutboxFile.ReadAsync(store)).Select(line => line.Key).ShouldBe(["k1", "k2", "k3", "k4", "k5"]);
    }

    [Fact]
    public async Task Two_dispatchers_at_once_send_each_reply_once()
    {
        using var store = new TestStore(on);
        using var other = store.Beside();
        foreach (var at in Enumerable.Range(1, 20))
        {
            await store.SayAsync($"word {at}", ticket: $"T{at}");
        }

        await Task.WhenAll(Enumerable.Range(0, 6).Select(at => Task.Run(
            () => (at % 2 is 0 ? store : other).Dispatcher.DrainAsync(Cancellation), Cancellation)));

        // Both write one file: what found it busy is due again a little later.
        store.Clock.Advance(TimeSpan.FromSeconds(5));
        // Whoever found the file held too long by the other tries again later.
        store.Clock.Advance(TimeSpan.FromHours(1));
        await store.Dispatcher.DrainAsync(Cancellation);

        var heard = await OutboxFile.ReadAsync(store);
        heard.Select(line => line.Ticket).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(1, 20).Select(at => $"T{at}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_reply_recorded_before_a_takeover_and_not_yet_sent_is_never_heard_and_the_conversation_is_told()
    {
        using var store = new TestStore(on);
        await store.SayAsync("It ships today.");
        await store.Delivery.GrantLeaseAsync(new("T1", 1, "kim"));

        await store.Dispatcher.DrainAsync(Cancellation);

        (await OutboxFile.ReadAsync(store)).ShouldBeEmpty();
        (await store.Archive.TranscriptAsync("T1", Cancellation)).ShouldBeEmpty();
        store.Notified.Told.ShouldBe(
            [("T1", new DeliveryReport("turn-1-answer", DeliveryOutcome.Fenced, "lease_moved"))]);
    }

    [Fact]
    public async Task A_process_that_dies_after_sending_and_before_noting_it_is_heard_once()
    {
        using var store = new TestStore(on);
        await store.SayAsync("It ships today.");
        using (var dying = store.Beside())
        {
            var claimed = (await dying.Get<OutboxClaims>().NextAsync(TimeSpan.FromSeconds(60), Cancellation))!;
            (await dying.Get<ReplySender>().SendAsync(claimed, Cancellation)).Status.ShouldBe(SendStatus.Sent);
        }

        await store.Dispatcher.DrainAsync(Cancellation);
        store.Clock.Advance(TimeSpan.FromSeconds(61));
        await store.Dispatcher.DrainAsync(Cancellation);

        (await OutboxFile.ReadAsync(store)).Count.ShouldBe(1);
        (await store.Audit.ReadAsync("T1", Cancellation)).Count(at => at.Event == "reply.sent").ShouldBe(1);
    }

    [Fact]
    public async Task A_dispatcher_whose_claim_ran_out_does_not_write_over_the_one_that_took_it()
    {
        using var store = new TestStore(on);
        await store.SayAsync("It ships today.");
        var slow = (await store.Get<OutboxClaims>().NextAsync(TimeSpan.FromSeconds(60), Cancellation))!;
        store.Clock.Advance(TimeSpan.FromSeconds(61));
        await store.Dispatcher.DrainAsync(Cancellation);

        await store.Get<OutboxClaims>().EndAsync(slow, DeliveryStatus.Failed, "late", TimeSpan.Zero);

        (await store.Audit.ReadAsync("T1", Cancellation)).Select(at => at.Event).ShouldNotContain("reply.failed");
        await store.Dispatcher.DrainAsync(Cancellation);
        store.Notified.Told.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_conversation_out_of_reach_is_told_when_it_is_back()
    {
        using var store = new TestStore(on);
        await store.SayAsync("It ships today.");
        await store.Delivery.GrantLeaseAsync(new("T1", 1, "kim"));
        store.Notified.OutOfReach = true;
        await store.Dispatcher.DrainAsync(Cancellation);
        store.Notified.OutOfReach = false;

        await store.Dispatcher.DrainAsync(Cancellation);
        await store.Dispatcher.DrainAsync(Cancellation);

        store.Notified.Told.ShouldHaveSingleItem().Report.Outcome.ShouldBe(DeliveryOutcome.Fenced);
    }

    [Fact]
    public async Task A_line_cut_off_by_a_crash_is_written_anew_and_the_file_stays_readable()
    {
        using var store = new TestStore(on);
        await store.SayAsync("one", "k1");
        await store.Dispatcher.DrainAsync(Cancellation);
        await File.AppendAllTextAsync(store.OutboxFile, """{"idempotencyKey":"T1/k2","tick""", Cancellation);
        await store.SayAsync("two", "k2");

        using var restarted = store.Beside();
        await restarted.Dispatcher.DrainAsync(Cancellation);

        (await OutboxFile.ReadAsync(store)).Select(line => line.Text).ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task Those_who_watch_see_each_reply_that_left_the_house()
    {
        using var store = new TestStore(on);
        await using var watch = store.Get<IDeliveryFeed>().WatchAsync(Cancellation).GetAsyncEnumerator(Cancellation);
        var content = await store.SayAsync("It ships today.");

        await store.Dispatcher.DrainAsync(Cancellation);

        (await watch.MoveNextAsync()).ShouldBeTrue();
        watch.Current.ShouldBe(new SentReply("T1", "turn-1-answer", content, "assistant", Conversations.Nine));
    }

    [Fact]
    public async Task A_running_dispatcher_sends_without_waiting_for_its_next_look()
    {
        using var store = new TestStore(on, ("Delivery:PollMilliseconds", "60000"));
        await using var watch = store.Get<IDeliveryFeed>().WatchAsync(Cancellation).GetAsyncEnumerator(Cancellation);
        var dispatcher = store.Dispatcher;
        await dispatcher.StartAsync(Cancellation);

        await store.SayAsync("It ships today.");

        (await watch.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancellation)).ShouldBeTrue();
        await dispatcher.StopAsync(Cancellation);
    }

    [Fact]
    public async Task The_audit_log_is_whole_after_all_of_it()
    {
        using var store = await new TestStore(on).WithSmallShopAsync();
        await store.SayAsync("one", "k1");
        await store.RunAsync("cancel_pending_order", new { order_id = SmallShop.Pending, reason = "no longer needed" });
        await store.Dispatcher.DrainAsync(Cancellation);

        var verdict = await store.Audit.VerifyAsync(Cancellation);

        verdict.ShouldBe(new(4, null));
    }

    public sealed class OnSqlite() : DispatcherTests(StoreKind.Sqlite);

    public sealed class OnPostgres() : DispatcherTests(StoreKind.Postgres);
}

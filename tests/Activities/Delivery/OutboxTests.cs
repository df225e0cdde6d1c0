using Steward.Activities.Storage;
using Steward.Activities.Tests.Storage;
using Steward.Workflows.Contracts;
using Temporalio.Exceptions;

namespace Steward.Activities.Tests.Delivery;

public abstract class OutboxTests(StoreKind on)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_assistant_speaks_on_a_ticket_that_was_never_claimed()
    {
        using var store = new TestStore(on);
        var draft = await DraftAsync(store, "It ships today.");

        (await store.Delivery.DeliverAsync(Conversations.Say(draft))).Result.ShouldBe(DeliverResult.Recorded);

        (await store.Archive.TranscriptAsync("T1", Cancellation)).Select(at => at.Body).ShouldBe(["It ships today."]);
    }

    [Fact]
    public async Task A_reply_delivered_again_is_recorded_once_even_after_the_lease_moved()
    {
        using var store = new TestStore(on);
        var draft = await DraftAsync(store, "It ships today.");
        await store.Delivery.DeliverAsync(Conversations.Say(draft));
        await store.Delivery.GrantLeaseAsync(new("T1", 1, "kim"));

        (await store.Delivery.DeliverAsync(Conversations.Say(draft))).Result.ShouldBe(DeliverResult.Recorded);

        (await store.Archive.TranscriptAsync("T1", Cancellation)).Count.ShouldBe(1);
        (await store.Audit.ReadAsync("T1", Cancellation)).Count(at => at.Event == "reply.recorded").ShouldBe(1);
    }

    [Fact]
    public async Task After_a_takeover_the_assistants_words_are_fenced_off()
    {
        using var store = new TestStore(on);
        var draft = await DraftAsync(store, "It ships today.");
        await store.Delivery.GrantLeaseAsync(new("T1", 1, "kim"));

        (await store.Delivery.DeliverAsync(Conversations.Say(draft))).Result.ShouldBe(DeliverResult.Fenced);

        (await store.Archive.TranscriptAsync("T1", Cancellation)).ShouldBeEmpty();
        (await store.Audit.ReadAsync("T1", Cancellation)).ShouldContain(at => at.Event == "reply.fenced");
    }

    [Fact]
    public async Task A_late_grant_of_an_older_epoch_changes_nothing()
    {
        using var store = new TestStore(on);
        await store.Delivery.GrantLeaseAsync(new("T1", 2, "assistant"));
        await store.Delivery.GrantLeaseAsync(new("T1", 1, "kim"));
        var draft = await DraftAsync(store, "It ships today.");

        (await store.Delivery.DeliverAsync(Conversations.Say(draft, epoch: 2))).Result.ShouldBe(DeliverResult.Recorded);
    }

    [Fact]
    public async Task Nobody_speaks_under_another_holders_epoch()
    {
        using var store = new TestStore(on);
        await store.Delivery.GrantLeaseAsync(new("T1", 1, "kim"));
        var draft = await DraftAsync(store, "It ships today.");

        var failure = await Should.ThrowAsync<ApplicationFailureException>(
            () => store.Delivery.DeliverAsync(Conversations.Say(draft, epoch: 1, speaker: "lee")));

        (failure.ErrorType, failure.NonRetryable).ShouldBe((ErrorTypes.LeaseNotHeld, true));
    }

    [Fact]
    public async Task Two_replies_under_one_key_are_an_error()
    {
        using var store = new TestStore(on);
        await store.Delivery.DeliverAsync(Conversations.Say(await DraftAsync(store, "It ships today.")));
        var other = await DraftAsync(store, "It ships tomorrow.", "turn-2-answer");

        var failure = await Should.ThrowAsync<ApplicationFailureException>(
            () => store.Delivery.DeliverAsync(Conversations.Say(other)));

        failure.ErrorType.ShouldBe(ErrorTypes.KeyReused);
    }

    [Fact]
    public async Task The_same_words_cannot_be_said_under_two_keys()
    {
        using var store = new TestStore(on);
        var draft = await DraftAsync(store, "It ships today.");
        await store.Delivery.DeliverAsync(Conversations.Say(draft));

        var failure = await Should.ThrowAsync<ApplicationFailureException>(
            () => store.Delivery.DeliverAsync(Conversations.Say(draft, key: "turn-9-answer")));

        failure.ErrorType.ShouldBe(ErrorTypes.InvalidRequest);
    }

    [Fact]
    public async Task Words_of_another_ticket_and_words_of_the_customer_cannot_be_said()
    {
        using var store = new TestStore(on);
        var elsewhere = await DraftAsync(store, "It ships today.", ticket: "T2");
        var inbound = await store.Archive.StoreAsync(Conversations.Inbound("Where is it?"), Cancellation);

        await Should.ThrowAsync<ApplicationFailureException>(
            () => store.Delivery.DeliverAsync(Conversations.Say(elsewhere)));
        await Should.ThrowAsync<ApplicationFailureException>(
            () => store.Delivery.DeliverAsync(Conversations.Say(inbound.MessageId)));
    }

    [Fact]
    public async Task A_takeover_that_races_with_a_reply_lets_one_of_them_win_and_never_both()
    {
        using var store = new TestStore(on);
        using var other = store.Beside();
        for (var ticket = 0; ticket < 20; ticket++)
        {
            var id = $"R{ticket}";
            var draft = await DraftAsync(store, "It ships today.", ticket: id);

            var said = Task.Run(() => store.Delivery.DeliverAsync(Conversations.Say(draft, ticket: id)), Cancellation);
            var claimed = Task.Run(() => other.Delivery.GrantLeaseAsync(new(id, 1, "kim")), Cancellation);
            await Task.WhenAll(said, claimed);
            await store.Dispatcher.DrainAsync(Cancellation);

            var heard = (await OutboxFile.ReadAsync(store)).Count(line => line.Ticket == id);
            var shown = (await store.Archive.TranscriptAsync(id, Cancellation)).Count;
            (heard, shown).ShouldBe((0, 0), "a reply that was not sent before the takeover is never heard after it");
        }
    }

    private static async Task<string> DraftAsync(
        TestStore store, string words, string key = "turn-1-answer", string ticket = "T1") =>
        (await store.Get<ITurnStore>().SaveDraftAsync(Conversations.Draft(words, key, ticket), Cancellation)).DraftId!;

    public sealed class OnSqlite() : OutboxTests(StoreKind.Sqlite);

    public sealed class OnPostgres() : OutboxTests(StoreKind.Postgres);
}

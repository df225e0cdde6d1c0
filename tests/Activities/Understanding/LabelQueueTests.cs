using Steward.Activities.Tests.Models;
using Steward.Activities.Tests.Storage;
using Steward.Activities.Understanding.Learning;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Understanding;

public abstract class LabelQueueTests(StoreKind on)
{
    private const string Gift = "Could you wrap the parcel as a gift for my sister";
    private const string Loan = "Do you lend tools to neighbours over the weekend";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_queued_once_however_often_its_turn_runs()
    {
        using var store = Open();

        await NoteAsync(store, Gift, messages: ["m1", "m2"]);
        await NoteAsync(store, Gift, messages: ["m1", "m2"]);
        await NoteAsync(store, Gift + " please", messages: ["m2", "m3"]);

        var entry = (await PageAsync(store)).Items.ShouldHaveSingleItem();
        entry.Messages.ShouldBe(1);
        entry.Text.ShouldBe(Gift);
        entry.Guesses.ShouldBe([new LabelGuess("shipping", 0.4), new LabelGuess("store_info", 0.3)]);
        entry.Model.ShouldBe("model-1");
    }

    [Theory]
    [InlineData("can i get order #W4402187 engraved [PERSON_1]", "Can I get order #W7315520 engraved, [PERSON_3]?")]
    [InlineData("wrap the parcel as a gift for my sister", "as a GIFT for my sisters, wrap the parcels!")]
    [InlineData("wrap blue parcel gift sister", "wrap blue parcel gift sister quickly")]
    public async Task Near_equal_messages_are_one_entry_with_a_count(string one, string other)
    {
        using var store = Open();

        await NoteAsync(store, one, messages: ["m1"]);
        await NoteAsync(store, other, "T2", ["m2"]);

        var page = await PageAsync(store);
        page.Total.ShouldBe(1);
        page.Items.ShouldHaveSingleItem().Messages.ShouldBe(2);
    }

    [Fact]
    public async Task Messages_that_differ_in_a_word_that_matters_stay_apart()
    {
        using var store = Open();

        await NoteAsync(store, "lend tools", messages: ["m1"]);
        await NoteAsync(store, "rent tools", messages: ["m2"]);

        (await PageAsync(store)).Total.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_asked_most_and_is_least_certain_comes_first_page_by_page()
    {
        using var store = Open();
        await NoteAsync(store, "first engraving question asked", messages: ["m1"], best: 0.9);
        await NoteAsync(store, "second question about wrapping", messages: ["m2"], best: 0.35);
        await NoteAsync(store, "third question about lending", messages: ["m3"], best: 0.6);
        await NoteAsync(store, "third question about lending", "T2", ["m4"], best: 0.6);

        var first = await PageAsync(store, limit: 2);
        var second = await PageAsync(store, limit: 2, first.NextCursor);

        first.Items.Select(entry => entry.Text[..5]).ShouldBe(["third", "secon"]);
        second.Items.Select(entry => entry.Text[..5]).ShouldBe(["first"]);
        second.NextCursor.ShouldBeNull();
        (first.Total, second.Total).ShouldBe((3, 3));
    }

    [Fact]
    public async Task A_cursor_of_somebody_elses_making_is_refused()
    {
        using var store = Open();

        var refused = await Should.ThrowAsync<StewardException>(() => PageAsync(store, cursor: "nonsense"));

        refused.Type.ShouldBe(ErrorTypes.InvalidRequest);
    }

    [Fact]
    public async Task A_label_says_who_gave_it_here_and_in_the_audit_log_and_can_be_changed_until_it_is_learnt()
    {
        using var store = Open();
        await NoteAsync(store, Gift, messages: ["m1"]);
        var id = (await PageAsync(store)).Items[0].LabelId;

        await DecideAsync(store, id, "shipping");
        await DecideAsync(store, id, "shipping");
        var changed = await DecideAsync(store, id, "store_info", "ben");

        (changed.State, changed.Intent, changed.DecidedBy).ShouldBe((LabelState.Labelled, "store_info", "ben"));
        changed.DecidedAt.ShouldBe(store.Clock.GetUtcNow());
        var audited = await store.Audit.ReadAsync("T1", Cancellation);
        audited.Select(record => (record.Event, record.Actor)).ShouldBe([("label.set", "ana"), ("label.set", "ben")]);
        audited.ShouldAllBe(record => !record.Facts.Contains("gift", StringComparison.OrdinalIgnoreCase));
        (await store.Audit.VerifyAsync(Cancellation)).Fault.ShouldBeNull();

        var queue = store.Get<LearntLabels>();
        var labelled = (await queue.LabelledAsync([], Cancellation)).ShouldHaveSingleItem();
        labelled.Example.Intent.ShouldBe("store_info");
        await queue.TakeAsync([labelled], Cancellation);
        (await queue.LabelledAsync([], Cancellation)).ShouldBeEmpty();
        var refused = await Should.ThrowAsync<StewardException>(() => DecideAsync(store, id, "shipping"));
        refused.Type.ShouldBe(ErrorTypes.IllegalTransition);
    }

    [Fact]
    public async Task What_the_examples_say_already_counts_as_learnt()
    {
        using var store = Open();
        await NoteAsync(store, Gift, messages: ["m1"]);
        var id = (await PageAsync(store)).Items[0].LabelId;
        await DecideAsync(store, id, "shipping");
        var queue = store.Get<LearntLabels>();
        var example = (await queue.LabelledAsync([], Cancellation))[0].Example;

        (await queue.LabelledAsync([example], Cancellation)).ShouldBeEmpty();

        (await store.Get<ILabelQueue>().GetAsync(id, Cancellation)).State.ShouldBe(LabelState.Learnt);
    }

    [Fact]
    public async Task A_dismissed_message_waits_no_longer_and_does_not_come_back()
    {
        using var store = Open();
        await NoteAsync(store, Gift, messages: ["m1"]);

        await DecideAsync(store, (await PageAsync(store)).Items[0].LabelId, intent: null);
        await NoteAsync(store, Gift, "T2", ["m2"]);

        (await PageAsync(store)).Total.ShouldBe(0);
        var dismissed = await store.Get<ILabelQueue>().PageAsync(new LabelQuery(LabelState.Dismissed), Cancellation);
        dismissed.Items.ShouldHaveSingleItem().Messages.ShouldBe(2);
    }

    [Theory]
    [InlineData("order_sttus", false)]
    [InlineData("Order Status", true)]
    public async Task A_label_that_no_example_has_must_be_said_to_be_new_and_be_a_name(string intent, bool fresh)
    {
        using var store = Open();
        await NoteAsync(store, Gift, messages: ["m1"]);
        var id = (await PageAsync(store)).Items[0].LabelId;

        var refused = await Should.ThrowAsync<StewardException>(
            () => DecideAsync(store, id, intent, fresh: fresh));

        refused.Type.ShouldBe(ErrorTypes.InvalidRequest);
        refused.Message.ShouldContain("order_status");
        (await DecideAsync(store, id, "gift_wrapping", fresh: true)).Intent.ShouldBe("gift_wrapping");
    }

    [Fact]
    public async Task Beyond_its_bound_the_queue_keeps_what_tells_most()
    {
        using var store = Open(("Understanding:Labels:Most", "2"));

        await NoteAsync(store, "wrapping question one", messages: ["m1"], best: 0.35);
        await NoteAsync(store, "lending question two", messages: ["m2"], best: 0.9);
        await NoteAsync(store, "engraving question three", messages: ["m3"], best: 0.4);

        (await PageAsync(store)).Items.Select(entry => entry.Text.Split(' ')[0]).ShouldBe(["wrapping", "engraving"]);
    }

    [Fact]
    public async Task An_erased_ticket_leaves_the_words_of_others_and_a_receipt()
    {
        using var store = Open();
        await NoteAsync(store, "wrap blue parcel gift sister", "T1", ["m1"]);
        await NoteAsync(store, "sister gift: wrap blue parcel", "T2", ["m2"]);
        await NoteAsync(store, Loan, "T1", ["m3", "m4"]);

        var erased = await store.Get<ILabelQueue>().EraseAsync("T1", "ana", Cancellation);

        erased.ShouldBe(3);
        var left = (await PageAsync(store)).Items.ShouldHaveSingleItem();
        (left.Text, left.Messages).ShouldBe(("sister gift: wrap blue parcel", 1));
        (await store.Audit.ReadAsync("T1", Cancellation)).ShouldHaveSingleItem().Event.ShouldBe("labels.erased");
        (await store.Get<ILabelQueue>().EraseAsync("T1", "ana", Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Messages_go_with_age()
    {
        using var store = Open(("Understanding:Labels:Days", "30"));
        await NoteAsync(store, Gift, messages: ["m1"]);
        store.Clock.Advance(TimeSpan.FromDays(31));

        await NoteAsync(store, Loan, messages: ["m2"]);

        (await PageAsync(store)).Items.ShouldHaveSingleItem().Text.ShouldBe(Loan);
    }

    private TestStore Open(params (string Key, string Value)[] settings) =>
        new(on, [("Understanding:ExamplesFile", Samples.Examples), .. settings]);

    private static Task NoteAsync(
        TestStore store, string text, string ticket = "T1", string[]? messages = null, double best = 0.4) =>
        store.Get<ILabelQueue>().NoteAsync(
            new UncertainMessage
            {
                TicketId = ticket,
                MessageIds = messages!,
                Redacted = text,
                Language = "en",
                Guesses = [new("shipping", best), new("store_info", 0.3)],
                Model = "model-1",
            },
            Cancellation);

    private static Task<LabelPage> PageAsync(TestStore store, int limit = 10, string? cursor = null) =>
        store.Get<ILabelQueue>().PageAsync(new LabelQuery(Limit: limit, Cursor: cursor), Cancellation);

    private static Task<LabelEntry> DecideAsync(
        TestStore store, string id, string? intent, string agent = "ana", bool fresh = false) =>
        store.Get<ILabelQueue>().DecideAsync(new LabelDecision(id, agent, intent, fresh), Cancellation);

    public sealed class OnSqlite() : LabelQueueTests(StoreKind.Sqlite);

    public sealed class OnPostgres() : LabelQueueTests(StoreKind.Postgres);
}

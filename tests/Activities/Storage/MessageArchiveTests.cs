using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Storage;

public abstract class MessageArchiveTests(StoreKind on)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_delivered_twice_is_stored_once()
    {
        using var store = new TestStore(on);

        var first = await store.Archive.StoreAsync(Conversations.Inbound("Where is it?"), Cancellation);
        var again = await store.Archive.StoreAsync(Conversations.Inbound("Where is it?"), Cancellation);

        again.MessageId.ShouldBe(first.MessageId);
        (await store.Archive.TranscriptAsync("T1", Cancellation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_delivery_arriving_many_times_at_once_is_stored_once()
    {
        using var store = new TestStore(on);
        using var other = store.Beside();

        var stored = await Task.WhenAll(Enumerable.Range(0, 16).Select(at => Task.Run(
            () => (at % 2 is 0 ? store : other).Archive.StoreAsync(
                Conversations.Inbound("Where is it?"), Cancellation))));

        stored.Select(message => message.MessageId).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_delivery_id_with_other_words_is_an_error()
    {
        using var store = new TestStore(on);
        await store.Archive.StoreAsync(Conversations.Inbound("Where is it?"), Cancellation);

        var failure = await Should.ThrowAsync<StewardException>(
            () => store.Archive.StoreAsync(Conversations.Inbound("Cancel it!"), Cancellation));

        failure.Type.ShouldBe(ErrorTypes.KeyReused);
        failure.Message.ShouldNotContain("Cancel it!");
    }

    [Fact]
    public async Task A_body_of_one_megabyte_is_taken_and_one_byte_more_is_refused()
    {
        using var store = new TestStore(on);
        await store.Archive.StoreAsync(Conversations.Inbound(new string('x', 1024 * 1024)), Cancellation);

        var failure = await Should.ThrowAsync<StewardException>(() => store.Archive.StoreAsync(
            Conversations.Inbound(new string('x', (1024 * 1024) - 1) + "é", "d2"), Cancellation));

        failure.Type.ShouldBe(ErrorTypes.InvalidRequest);
        failure.Message.ShouldContain(
            "its body has 1048577 bytes and the most is 1048576; send long content by reference");
    }

    [Fact]
    public async Task A_message_without_ids_or_content_is_refused_with_all_its_faults()
    {
        using var store = new TestStore(on);

        var failure = await Should.ThrowAsync<StewardException>(() => store.Archive.StoreAsync(
            Conversations.Inbound(" ", " ") with { TicketId = "", Author = "" }, Cancellation));

        failure.Message.ShouldContain(
            "the ticket's id is empty; the delivery id is empty; the author is empty; it has neither");
    }

    [Fact]
    public async Task Everything_that_came_with_a_message_is_read_back()
    {
        using var store = new TestStore(on);
        var given = Conversations.Inbound("Où est-il? 🧭") with
        {
            Subject = "Order",
            AudioReference = "call.flac",
            Locale = "fr-CA",
            ReplyTo = "https://hooks.example.com/1",
            Tier = CustomerTier.Vip,
        };

        var stored = await store.Archive.StoreAsync(given, Cancellation);

        var read = (await store.Archive.GetAsync([stored.MessageId], Cancellation)).ShouldHaveSingleItem();
        (read.Body, read.Subject, read.AudioReference, read.Locale, read.ReplyTo, read.Tier, read.SentAt, read.Author)
            .ShouldBe(
                (
                    given.Body,
                    given.Subject,
                    given.AudioReference,
                    given.Locale,
                    given.ReplyTo,
                    given.Tier,
                    given.SentAt,
                    given.Author));
    }

    [Fact]
    public async Task A_character_that_no_database_takes_costs_one_character_and_not_the_message()
    {
        using var store = new TestStore(on);

        var stored = await store.Archive.StoreAsync(
            Conversations.Inbound("Where\0is it? \uD83D 🧭"), Cancellation);

        (await store.Archive.GetAsync([stored.MessageId], Cancellation))[0].Body.ShouldBe(
            "Where\uFFFDis it? \uFFFD 🧭");
    }

    [Fact]
    public async Task Messages_come_in_the_order_they_are_asked_for_and_an_unknown_one_is_an_error()
    {
        using var store = new TestStore(on);
        var one = await store.Archive.StoreAsync(Conversations.Inbound("one", "d1"), Cancellation);
        var two = await store.Archive.StoreAsync(Conversations.Inbound("two", "d2"), Cancellation);

        (await store.Archive.GetAsync([two.MessageId, one.MessageId], Cancellation)).Select(at => at.Body).ShouldBe(
            ["two", "one"]);
        var failure = await Should.ThrowAsync<StewardException>(() => store.Archive.GetAsync(["m404"], Cancellation));
        failure.Type.ShouldBe(ErrorTypes.NotFound);
    }

    [Fact]
    public async Task What_an_agent_wrote_is_in_the_transcript_only_once_it_is_recorded_as_sent()
    {
        using var store = new TestStore(on);
        await store.Archive.StoreAsync(Conversations.Inbound("Where is it?"), Cancellation);
        var reply = await store.Archive.StoreAsync(Conversations.AgentReply("On its way."), Cancellation);
        await store.Archive.StoreAsync(Conversations.Note("Checked with the carrier."), Cancellation);

        (await TranscriptAsync(store)).ShouldBe(["Where is it?", "Checked with the carrier."]);
        await store.Delivery.GrantLeaseAsync(new("T1", 1, "kim"));
        await store.Delivery.DeliverAsync(Conversations.Say(reply.MessageId, epoch: 1, speaker: "kim"));

        (await TranscriptAsync(store)).ShouldBe(["Where is it?", "Checked with the carrier.", "On its way."]);
    }

    private static async Task<IEnumerable<string?>> TranscriptAsync(TestStore store) =>
        (await store.Archive.TranscriptAsync("T1", Cancellation)).Select(message => message.Body);

    public sealed class OnSqlite() : MessageArchiveTests(StoreKind.Sqlite);

    public sealed class OnPostgres() : MessageArchiveTests(StoreKind.Postgres);
}

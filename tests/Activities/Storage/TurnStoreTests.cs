using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Storage;

public abstract class TurnStoreTests(StoreKind on)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_turn_perceived_again_is_what_it_was_the_first_time()
    {
        using var store = new TestStore(on);
        var turns = store.Get<ITurnStore>();
        var first = new Perception { Language = "en", Intent = "return", Confidence = 0.9, Risks = [] };

        (await turns.FindPerceptionAsync("T1", 1, Cancellation)).ShouldBeNull();
        await turns.SavePerceptionAsync("T1", 1, first, Cancellation);
        var again = await turns.SavePerceptionAsync("T1", 1, first with { Intent = "cancel" }, Cancellation);

        again.Intent.ShouldBe("return");
        (await turns.FindPerceptionAsync("T1", 1, Cancellation))!.Confidence.ShouldBe(0.9);
    }

    [Fact]
    public async Task A_draft_composed_again_keeps_its_first_words_and_one_audit_record()
    {
        using var store = new TestStore(on);
        var turns = store.Get<ITurnStore>();

        var first = await turns.SaveDraftAsync(Conversations.Draft("It ships today."), Cancellation);
        var again = await turns.SaveDraftAsync(Conversations.Draft("It ships tomorrow."), Cancellation);

        again.DraftId.ShouldBe(first.DraftId);
        (await store.Archive.GetAsync([first.DraftId!], Cancellation))[0].Body.ShouldBe("It ships today.");
        (await turns.FindDraftAsync("T1", "turn-1-answer", Cancellation))!.Citations.ShouldBe(
            [new Citation("returns#1", "abc")]);
        (await store.Audit.ReadAsync("T1", Cancellation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_is_not_in_the_transcript_before_it_is_said()
    {
        using var store = new TestStore(on);

        await store.Get<ITurnStore>().SaveDraftAsync(Conversations.Draft("It ships today."), Cancellation);

        (await store.Archive.TranscriptAsync("T1", Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_without_words_has_no_id()
    {
        using var store = new TestStore(on);

        var draft = await store.Get<ITurnStore>().SaveDraftAsync(Conversations.Draft(words: null), Cancellation);

        draft.DraftId.ShouldBeNull();
    }

    [Fact]
    public async Task The_procedure_stands_as_the_last_draft_left_it()
    {
        using var store = new TestStore(on);
        var turns = store.Get<ITurnStore>();

        var draft = Conversations.Draft("Which order?", "k1", procedure: """{"step":1}""");
        await turns.SaveDraftAsync(draft, Cancellation);
        (await turns.ProcedureStateAsync("T1", Cancellation)).ShouldBe("""{"step":1}""");
        await turns.SaveDraftAsync(Conversations.Draft("Done.", "k2"), Cancellation);

        (await turns.ProcedureStateAsync("T1", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_briefing_is_kept_once_per_message_and_reason()
    {
        using var store = new TestStore(on);
        var turns = store.Get<ITurnStore>();

        var first = await turns.SaveBriefingAsync("T1", 3, "unsure", "Asks for a refund.", Cancellation);
        var again = await turns.SaveBriefingAsync("T1", 3, "unsure", "Asks for money.", Cancellation);
        var later = await turns.SaveBriefingAsync("T1", 4, "unsure", "Asks again.", Cancellation);

        again.ShouldBe(first);
        later.ShouldNotBe(first);
        (await store.Archive.BriefingAsync(first, Cancellation)).ShouldBe("Asks for a refund.");
    }

    [Fact]
    public async Task A_recording_gets_its_text_and_a_message_its_redacted_words()
    {
        using var store = new TestStore(on);
        var turns = store.Get<ITurnStore>();
        var call = await store.Archive.StoreAsync(
            Conversations.Inbound("x") with { Body = null, AudioReference = "call.flac" }, Cancellation);

        await turns.SaveTranscriptAsync(call.MessageId, "I am at a@b.example", "whisper", 0.8, Cancellation);
        await turns.SaveRedactedAsync(call.MessageId, "I am at [EMAIL_1]", Cancellation);

        var read = (await store.Archive.GetAsync([call.MessageId], Cancellation))[0];
        (read.Body, read.Redacted).ShouldBe(("I am at a@b.example", "I am at [EMAIL_1]"));
    }

    [Fact]
    public async Task Text_for_an_unknown_message_is_an_error()
    {
        using var store = new TestStore(on);

        var failure = await Should.ThrowAsync<StewardException>(
            () => store.Get<ITurnStore>().SaveRedactedAsync("m404", "x", Cancellation));

        failure.Type.ShouldBe(ErrorTypes.NotFound);
    }

    public sealed class OnSqlite() : TurnStoreTests(StoreKind.Sqlite);

    public sealed class OnPostgres() : TurnStoreTests(StoreKind.Postgres);
}

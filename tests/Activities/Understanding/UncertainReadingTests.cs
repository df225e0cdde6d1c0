using System.Diagnostics.Metrics;
using Steward.Activities.Storage;
using Steward.Activities.Tests.Models;
using Steward.Activities.Understanding.Learning;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Understanding;

public sealed class UncertainReadingTests
{
    private const string Strange = "My neighbour maya.lindqvist@example.com wonders about flapping the gizmo sideways";

    [Fact]
    public async Task What_is_read_without_certainty_is_queued_redacted_with_its_guesses_and_its_model()
    {
        using var desk = await Desk.OpenAsync();

        var said = await desk.HearsAsync(Strange);

        var entry = (await QueuedAsync(desk)).ShouldHaveSingleItem();
        entry.Text.ShouldContain("[EMAIL_1] wonders about flapping the gizmo sideways");
        entry.Text.ShouldNotContain("maya");
        entry.Guesses.Count.ShouldBe(3);
        entry.Guesses.Select(guess => guess.Probability).ShouldBeInOrder(SortDirection.Descending);
        entry.Model.ShouldBe(said.Perception!.Model);
    }

    [Theory]
    [InlineData("Where is my order #W4402187?")]
    [InlineData("Ich habe eine Frage zu meiner Lieferung, die noch nicht angekommen ist.")]
    [InlineData("?!")]
    public async Task What_is_plain_foreign_or_wordless_is_not_queued(string words)
    {
        using var desk = await Desk.OpenAsync();

        await desk.HearsAsync(words);

        (await QueuedAsync(desk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_a_procedure_asked_for_is_not_queued()
    {
        using var desk = await Desk.OpenAsync();
        await desk.HearsAsync("I want to cancel order #W4402187 please");

        await desk.HearsAsync("flapping gizmo sideways");

        (await QueuedAsync(desk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_queue_that_fails_costs_the_label_is_counted_and_never_the_turn()
    {
        using var desk = await Desk.OpenAsync();
        await desk.Get<StewardDatabase>().WriteAsync(session => session.ExecuteAsync("DROP TABLE label_messages"));
        using var lost = new Lost();

        var said = await desk.HearsAsync(Strange);

        said.Perception!.Language.ShouldBe("en");
        lost.Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_queue_that_does_not_answer_holds_the_turn_up_for_its_wait_alone()
    {
        using var desk = await Desk.OpenAsync(
            settings: ("Understanding:Labels:WaitMilliseconds", "50"));
        var release = new TaskCompletionSource();
        var entered = new TaskCompletionSource();
        var blocked = desk.Get<StewardDatabase>().WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("UPDATE label_entries SET messages = 0");
                entered.SetResult();
                await release.Task;
            });
        await entered.Task;
        using var lost = new Lost();

        var noted = desk.Get<UncertainReadings>().NoteAsync(
            new PerceiveRequest(desk.Ticket, 1, ["m1"]), Strange, "en",
            new([new("shipping", 0.2)], "model-1"), TestContext.Current.CancellationToken);
        await noted;

        blocked.IsCompleted.ShouldBeFalse();
        lost.Count.ShouldBeGreaterThan(0);
        release.SetResult();
        await blocked;
        // What was given up on still leaves the queue of writes before this one.
        await desk.Get<StewardDatabase>().WriteAsync(session => session.ExecuteAsync("UPDATE label_entries SET messages = 0"));
    }

    private static async Task<IReadOnlyList<LabelEntry>> QueuedAsync(Desk desk) =>
        (await desk.Get<ILabelQueue>().PageAsync(new LabelQuery())).Items;

    /// <summary>Counts the labels that were lost; other tests may lose some at the same time.</summary>
    private sealed class Lost : IDisposable
    {
        private readonly MeterListener listener = new();
        private long count;

        public Lost()
        {
            listener.InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Name == "steward.labels")
                    listening.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
            {
                if (tags.Contains(new KeyValuePair<string, object?>("outcome", "lost")))
                    Interlocked.Add(ref count, value);
            });
            listener.Start();
        }

        public long Count => Interlocked.Read(ref count);

        public void Dispose() => listener.Dispose();
    }
}

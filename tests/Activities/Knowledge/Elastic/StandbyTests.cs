using Microsoft.Extensions.Logging;
using Steward.Activities.Knowledge.Embedded;
using Steward.Activities.Knowledge.Index;
using Steward.Activities.Knowledge.Standby;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Knowledge.Elastic;

/// <summary>Elasticsearch goes away and comes back; the embedded index stands by.</summary>
public sealed class StandbyTests : IAsyncDisposable
{
    private readonly Gate gate;
    private readonly ScratchElastic elastic;
    private readonly ScratchElastic direct;
    private readonly LucenePassageIndex embedded = new();
    private readonly Told told = new();
    private readonly SearchHealth health;
    private readonly StandbyPassageIndex index;

    public StandbyTests()
    {
        direct = ScratchElastic.Real();
        gate = new Gate(Steward.Tests.Fixtures.RequiredServer.Address(ScratchElastic.Variable));
        elastic = ScratchElastic.Behind(gate, direct.Prefix, ("AttemptSeconds", "0.5"), ("ChangeSeconds", "10"));
        health = new SearchHealth(told);
        index = new StandbyPassageIndex(elastic.Index, embedded, health);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task While_the_server_is_out_the_embedded_index_answers_and_it_shows(bool frozen)
    {
        await FillAsync("a#1", "b#1");
        Leave(frozen);

        (await FoundAsync(index)).ShouldBe(["a#1", "b#1"]);
        health.IsDegraded.ShouldBeTrue();
        (await FoundAsync(index)).ShouldBe(["a#1", "b#1"]);

        gate.Open();
        await BackAsync();
        (await FoundAsync(index)).ShouldBe(["a#1", "b#1"]);
        told.Events.ShouldBe([3301, 3302]);
    }

    [Fact]
    public async Task What_is_deleted_during_an_outage_is_gone_at_once_and_from_the_server_when_it_is_back()
    {
        await FillAsync("a#1", "b#1");
        gate.Refuse();

        await index.ApplyAsync(new([TestPassages.Of("c#1", "refund")], ["a#1"]), Cancellation);

        (await FoundAsync(index)).ShouldBe(["b#1", "c#1"]);
        (await FoundAsync(direct.Index)).ShouldBe(["a#1", "b#1"]);
        gate.Open();
        (await FoundAsync(index)).ShouldBe(["b#1", "c#1"]);
        await BackAsync();
        (await FoundAsync(direct.Index)).ShouldBe(["b#1", "c#1"]);
        (await FoundAsync(index)).ShouldBe(["b#1", "c#1"]);
    }

    [Fact]
    public async Task A_start_during_an_outage_fills_the_embedded_index_and_the_server_later()
    {
        gate.Refuse();

        (await index.StateAsync(Cancellation)).ShouldBeNull();
        (await index.StampsAsync(Cancellation)).ShouldBeEmpty();
        await FillAsync("a#1");
        (await FoundAsync(index)).ShouldBe(["a#1"]);

        gate.Open();
        await BackAsync();
        (await direct.Index.StateAsync(Cancellation))!.Generation.ShouldBe("g1");
    }

    [Fact]
    public async Task A_change_by_a_process_that_has_just_started_beside_a_filled_server_is_taken()
    {
        await direct.Index.ReplaceAsync(
            new() { Name = "g1", Recipe = "r", Dimensions = 0 },
            [TestPassages.Of("a#1", "refund"), TestPassages.Of("b#1", "refund")],
            Cancellation);

        await index.ApplyAsync(new([TestPassages.Of("c#1", "refund")], ["a#1"]), Cancellation);

        (await FoundAsync(index)).ShouldBe(["b#1", "c#1"]);
        await index.AlignAsync(Cancellation);
        (await FoundAsync(embedded)).ShouldBe(["b#1", "c#1"]);
    }

    [Fact]
    public async Task What_another_process_changed_reaches_the_embedded_index()
    {
        await FillAsync("a#1", "b#1");
        await direct.Index.ApplyAsync(new([TestPassages.Of("c#1", "refund")], ["b#1"]), Cancellation);

        await index.AlignAsync(Cancellation);

        (await FoundAsync(embedded)).ShouldBe(["a#1", "c#1"]);
        await direct.Index.ReplaceAsync(
            new() { Name = "g2", Recipe = "r", Dimensions = 2, Model = new byte[] { 1, 2 } },
            [TestPassages.Of("d#1", "refund", vector: [1, 0])],
            Cancellation);
        await index.AlignAsync(Cancellation);
        (await FoundAsync(embedded)).ShouldBe(["d#1"]);
        (await embedded.ModelAsync(Cancellation))!.Value.ToArray().ShouldBe([1, 2]);
    }

    public async ValueTask DisposeAsync()
    {
        index.Dispose();
        embedded.Dispose();
        await elastic.DisposeAsync();
        await gate.DisposeAsync();
        await direct.DisposeAsync();
    }

    private void Leave(bool frozen)
    {
        if (frozen)
        {
            gate.Freeze();
        }
        else
        {
            gate.Refuse();
        }
    }

    /// <summary>
    /// The breaker lets the next request try after a moment, so the keeper tries again as it does anyway.
    /// </summary>
    private Task BackAsync() => Steward.Tests.Fixtures.Eventually.AssertAsync(
        () => index.AlignAsync(Cancellation), TimeSpan.FromMinutes(1));

    private Task FillAsync(params string[] ids) => index.ReplaceAsync(
        new() { Name = "g1", Recipe = "r", Dimensions = 0 },
        [.. ids.Select(id => TestPassages.Of(id, "refund"))],
        Cancellation);

    private static async Task<IEnumerable<string>> FoundAsync(IPassageIndex index) => (await index.SearchAsync(
        new TermSearch(
            [new("en", "refund")],
            new Dictionary<string, float>(StringComparer.Ordinal) { [PassageParts.Text] = 1 },
            new() { At = TestPassages.Noon },
            10),
        Cancellation)).Select(hit => hit.PassageId).Order(StringComparer.Ordinal);

    private sealed class Told : ILogger<SearchHealth>
    {
        public List<int> Events { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => Events.Add(eventId.Id);
    }
}

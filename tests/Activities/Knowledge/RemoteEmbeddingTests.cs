using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Steward.Activities.Knowledge;
using Steward.Activities.Knowledge.Embedded;
using Steward.Activities.Knowledge.Embedding;
using Steward.Activities.Knowledge.Embedding.Remote;
using Steward.Activities.Knowledge.Explain;
using Steward.Activities.Knowledge.Ingest;
using Steward.Tests.Fixtures;

namespace Steward.Activities.Tests.Knowledge;

/// <summary>An embedding behind the real protocol, which answers, refuses, stalls, breaks off and lies.</summary>
public sealed class RemoteEmbeddingTests : IDisposable
{
    private const int Dimensions = 256;

    private static readonly Func<HttpContext, Task> Good = EmbeddingReply.Vectors(Dimensions, ("package", "parcels"));

    private readonly LucenePassageIndex index = new();
    private readonly MovedClock time = new();
    private readonly EmbeddingHealth health;

    public RemoteEmbeddingTests() => health = new(time, NullLogger<EmbeddingHealth>.Instance);

    public static TheoryData<string> Faults => [.. Misbehaviour.Keys];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Dictionary<string, Func<HttpContext, Task>> Misbehaviour { get; } = new(StringComparer.Ordinal)
    {
        ["answered 429"] = OpenAiReply.Status(429, "30"),
        ["answered 500"] = OpenAiReply.Status(500),
        ["did not answer in"] = OpenAiReply.Never(),
        ["did not answer ("] = OpenAiReply.CutMidBody(),
        ["no list of vectors"] = OpenAiReply.Raw("<html>busy</html>"),
        ["instead of 256 numbers"] = EmbeddingReply.Vectors(8),
    };

    public void Dispose() => index.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_passage_is_found_by_a_meaning_that_only_the_endpoint_knows(bool azure)
    {
        await using var server = await OpenAiServer.StartAsync(Good);
        var knowledge = Open(server, azure);
        await knowledge.SyncAsync(Articles(), Cancellation);

        var found = await knowledge.ExplainAsync(new("package"), cancellation: Cancellation);

        found.Passages[0].Passage.ArticleId.ShouldBe("parcels");
        found.Passages[0].Verdict.ShouldBe(PassageVerdict.Told);
        found.Passages[0].Bm25.ShouldBeNull();
        found.WithoutMeaning.ShouldBeNull();
        var request = server.Requests[^1];
        request.Path.ShouldStartWith(azure ? "/openai/deployments/emb/embeddings" : "/v1/embeddings");
        request.Headers[azure ? "api-key" : "Authorization"].ShouldEndWith("key");
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_question_does_not_wait_for_an_endpoint_that_misbehaves(string fault)
    {
        await using var server = await OpenAiServer.StartAsync(Good, Good, Misbehaviour[fault]);
        var knowledge = Open(server, azure: false, TimeProvider.System);
        await knowledge.SyncAsync(Articles(), Cancellation);

        var began = Stopwatch.GetTimestamp();
        var found = await knowledge.ExplainAsync(new("lamps"), cancellation: Cancellation);

        found.WithoutMeaning.ShouldNotBeNull().ShouldContain(fault);
        found.Passages[0].Passage.ArticleId.ShouldBe("lamps");
        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(20), "Retry-After was 30 seconds");
    }

    [Fact]
    public async Task After_a_failure_the_endpoint_rests_and_then_is_asked_again()
    {
        await using var server = await OpenAiServer.StartAsync(Good, Good, OpenAiReply.Status(503), Good);
        var knowledge = Open(server, azure: false);
        await knowledge.SyncAsync(Articles(), Cancellation);
        var asked = server.Requests.Count;

        await knowledge.SearchAsync(new("package"), Cancellation);
        health.IsDegraded.ShouldBeTrue();
        (await knowledge.SearchAsync(new("package"), Cancellation)).ShouldBeEmpty();
        server.Requests.Count.ShouldBe(asked + 1);

        time.Advance(TimeSpan.FromSeconds(16));
        (await knowledge.SearchAsync(new("package"), Cancellation)).ShouldNotBeEmpty();
        health.IsDegraded.ShouldBeFalse();
    }

    [Fact]
    public async Task An_endpoint_that_says_how_long_it_needs_is_left_alone_for_as_long()
    {
        await using var server = await OpenAiServer.StartAsync(Good, Good, OpenAiReply.Status(429, "40"), Good);
        var knowledge = Open(server, azure: false);
        await knowledge.SyncAsync(Articles(), Cancellation);
        await knowledge.SearchAsync(new("package"), Cancellation);
        var asked = server.Requests.Count;

        time.Advance(TimeSpan.FromSeconds(39));
        (await knowledge.SearchAsync(new("lamps"), Cancellation)).ShouldNotBeEmpty();
        server.Requests.Count.ShouldBe(asked);

        time.Advance(TimeSpan.FromSeconds(2));
        (await knowledge.SearchAsync(new("package"), Cancellation)).ShouldNotBeEmpty();
        server.Requests.Count.ShouldBe(asked + 1);
    }

    [Fact]
    public async Task A_batch_is_repeated_after_the_pause_that_the_service_asks_for()
    {
        await using var server = await OpenAiServer.StartAsync(Good, OpenAiReply.Status(429, "1"), Good);

        var began = Stopwatch.GetTimestamp();
        var report = await Open(server, azure: false).SyncAsync(Articles(), Cancellation);

        report.WithoutEmbedding.ShouldBeNull();
        Stopwatch.GetElapsedTime(began).ShouldBeGreaterThan(TimeSpan.FromSeconds(0.9));
        server.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task While_it_is_out_what_is_new_is_found_and_what_is_deleted_is_gone_and_it_shows()
    {
        await using var server = await OpenAiServer.StartAsync(Good, Good, OpenAiReply.Status(400), Good);
        var knowledge = Open(server, azure: false);
        await knowledge.SyncAsync(Articles(), Cancellation);

        Article[] changed = [.. Articles().Skip(1), Article("refund", "Refunds take ten days.")];
        var report = await knowledge.SyncAsync(changed, Cancellation);

        report.WithoutEmbedding.ShouldNotBeNull().ShouldContain("answered 400");
        health.IsDegraded.ShouldBeTrue();
        (await knowledge.SearchAsync(new("refund"), Cancellation)).ShouldNotBeEmpty();
        (await knowledge.SearchAsync(new("parcels"), Cancellation)).ShouldBeEmpty();

        (await knowledge.SyncAsync(changed, Cancellation)).Rebuilt.ShouldBeTrue();
        health.IsDegraded.ShouldBeFalse();
    }

    [Fact]
    public async Task An_index_knows_which_embedding_made_its_vectors_and_is_made_anew_for_another()
    {
        await using var server = await OpenAiServer.StartAsync(Good);
        await Open(server, azure: false).SyncAsync(Articles(), Cancellation);
        var asked = server.Requests.Count;

        (await Open(server, azure: false).SyncAsync(Articles(), Cancellation)).Rebuilt.ShouldBeFalse();
        server.Requests.Count.ShouldBe(asked);
        (await Open(server, azure: false, model: "emb-2").SyncAsync(Articles(), Cancellation)).Rebuilt.ShouldBeTrue();

        var local = Knowledge(new LatentEmbedder(), TimeProvider.System);
        (await local.SearchAsync(new("lamps"), Cancellation)).ShouldNotBeEmpty();
        (await local.SyncAsync(Articles(), Cancellation)).Rebuilt.ShouldBeTrue();
    }

    private KnowledgeBase Open(
        OpenAiServer server, bool azure, TimeProvider? clock = null, string model = "emb")
    {
        var options = new EmbeddingOptions
        {
            Endpoint = azure ? server.Address : $"{server.Address}/v1",
            ApiKey = "key",
            Deployment = azure ? "emb" : string.Empty,
            Model = azure ? string.Empty : model,
            QuestionMilliseconds = 1_000,
        };
        return Knowledge(
            new RemoteEmbedder(new RemoteGenerator(options, health, clock ?? time), options), clock ?? time);
    }

    private KnowledgeBase Knowledge(IPassageEmbedder embedder, TimeProvider clock) =>
        new(index, embedder, new KnowledgeOptions(), clock, NullLoggerFactory.Instance);

    private static Article[] Articles() =>
    [
        Article("parcels", "Parcels leave Ohio daily."),
        Article("lamps", "Lamps need bulbs."),
        .. Enumerable.Range(0, 20).Select(at => Article($"a{at}", $"Subject {at} has its own matter {at}.")),
    ];

    private static Article Article(string id, string body) =>
        new() { ArticleId = id, Title = id, Body = body };

    /// <summary>Its timers are the system's.</summary>
    private sealed class MovedClock : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        public void Advance(TimeSpan span) => ticks += span.Ticks;
    }
}

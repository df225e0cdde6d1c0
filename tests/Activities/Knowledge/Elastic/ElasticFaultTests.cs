using System.Text.Json.Nodes;
using Steward.Activities.Knowledge.Elastic;
using Steward.Activities.Knowledge.Index;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Knowledge.Elastic;

/// <summary>How Elasticsearch's failures look from inside.</summary>
public sealed class ElasticFaultTests
{
    private const string NoHits = """{"hits":{"hits":[]}}""";
    private const string OneHit = """{"hits":{"hits":[{"_id":"returns#1","_score":1.5}]}}""";

    private const string Mapping = """
        {"x-g1":{"mappings":{"_meta":{"recipe":"r","dimensions":0,"model_pieces":0}}}}
        """;

    private const string Busy = """{"error":{"type":"es_rejected_execution_exception","reason":"queue is full"}}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_server_that_is_busy_for_a_moment_is_asked_again(int status)
    {
        await using var server = (await MisbehavingElastic.StartAsync())
            .Then(status, Busy, retryAfter: "0").Then(status, Busy, retryAfter: "0").Then(200, OneHit);
        await using var elastic = ScratchElastic.On(server);

        (await elastic.Index.SearchAsync(Search(), Cancellation)).ShouldHaveSingleItem()
            .PassageId.ShouldBe("returns#1");

        server.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_connection_that_is_cut_is_made_again()
    {
        await using var server = (await MisbehavingElastic.StartAsync()).ThenCut().Then(200, NoHits);
        await using var elastic = ScratchElastic.On(server);

        (await elastic.Index.SearchAsync(Search(), Cancellation)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cut within")]
    [InlineData("malformed")]
    [InlineData("no object")]
    [InlineData("busy for good")]
    [InlineData("slow")]
    [InlineData("not let in")]
    public async Task What_lasts_is_an_outage_that_names_the_server_and_the_remedy(string failure)
    {
        await using var server = await MisbehavingElastic.StartAsync();
        for (var at = 0; at < 3; at++)
        {
            _ = failure switch
            {
                "cut within" => server.ThenCutWithin(),
                "malformed" => server.Then(200, "<html>"),
                "no object" => server.Then(200, "[]"),
                "busy for good" => server.Then(429, Busy, retryAfter: "0"),
                "slow" => server.ThenHang(),
                _ => server.Then(401, """{"error":{"type":"security_exception","reason":"missing"}}"""),
            };
        }

        await using var elastic = ScratchElastic.On(server, ("AttemptSeconds", "0.3"));

        var outage = await Should.ThrowAsync<StewardException>(() => elastic.Index.SearchAsync(Search(), Cancellation));

        outage.Type.ShouldBe(ErrorTypes.Unavailable);
        outage.Message.ShouldContain("Knowledge:Elasticsearch:");
    }

    [Fact]
    public async Task An_outage_is_answered_at_once_after_a_row_of_failures()
    {
        await using var server = await MisbehavingElastic.StartAsync();
        await using var elastic = ScratchElastic.On(server, ("Retries", "0"));
        for (var at = 0; at < 20; at++)
        {
            await Should.ThrowAsync<StewardException>(() => elastic.Index.SearchAsync(Search(), Cancellation));
        }

        server.Requests.Count.ShouldBeLessThan(20);
    }

    [Fact]
    public async Task A_refusal_of_a_query_is_told_in_the_servers_words()
    {
        await using var server = (await MisbehavingElastic.StartAsync())
            .Then(400, """{"error":{"type":"parsing_exception","reason":"unknown query [dismax]"}}""");
        await using var elastic = ScratchElastic.On(server);

        var refusal = await Should.ThrowAsync<ElasticRefusal>(() => elastic.Index.SearchAsync(Search(), Cancellation));

        refusal.Message.ShouldBe("Elasticsearch answered 400 parsing_exception: unknown query [dismax]");
    }

    [Fact]
    public async Task Of_a_bulk_request_only_the_items_without_room_are_sent_again()
    {
        await using var server = (await MisbehavingElastic.StartAsync()).Then(200, Mapping)
            .Then(200, Items(("a#1", 201), ("b#1", 429), ("c#1", 503))).Then(200, Items(("b#1", 429), ("c#1", 201)))
            .Then(200, Items(("b#1", 201))).Then(200, "{}");
        await using var elastic = ScratchElastic.On(server);

        await elastic.Index.ApplyAsync(Put("a#1", "b#1", "c#1"), Cancellation);

        server.Requests.Where(at => at.Path.EndsWith("/_bulk", StringComparison.Ordinal)).Select(Ids)
            .ShouldBe(["a#1 b#1 c#1", "b#1 c#1", "b#1"]);
        server.Requests[^1].Path.ShouldEndWith("/_refresh");
    }

    [Fact]
    public async Task Items_refused_for_good_are_named_and_nothing_is_refreshed()
    {
        await using var server = (await MisbehavingElastic.StartAsync()).Then(200, Mapping)
            .Then(200, Items(("a#1", 201), ("b#1", 400)));
        await using var elastic = ScratchElastic.On(server);

        var fault = await Should.ThrowAsync<StewardException>(
            () => elastic.Index.ApplyAsync(Put("a#1", "b#1"), Cancellation));

        fault.Type.ShouldBe(ErrorTypes.InvalidRequest);
        fault.Message.ShouldContain("refused 1 of 2 passages");
        fault.Message.ShouldContain("b#1 (kind: why)");
        server.Requests.ShouldNotContain(at => at.Path.EndsWith("/_refresh", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_without_room_for_good_is_an_outage()
    {
        await using var server = (await MisbehavingElastic.StartAsync()).Then(200, Mapping)
            .Then(200, Items(("a#1", 429))).Then(200, Items(("a#1", 429)));
        await using var elastic = ScratchElastic.On(server, ("BulkRetries", "1"));

        var fault = await Should.ThrowAsync<StewardException>(() => elastic.Index.ApplyAsync(Put("a#1"), Cancellation));

        (fault.Type, fault.Message.Contains("no room for 1 passages in 2 tries", StringComparison.Ordinal))
            .ShouldBe((ErrorTypes.Unavailable, true));
    }

    [Fact]
    public async Task A_bulk_answer_that_lacks_items_is_not_taken_for_done()
    {
        await using var server = (await MisbehavingElastic.StartAsync()).Then(200, Mapping)
            .Then(200, Items(("a#1", 201)));
        await using var elastic = ScratchElastic.On(server);

        var fault = await Should.ThrowAsync<StewardException>(
            () => elastic.Index.ApplyAsync(Put("a#1", "b#1"), Cancellation));

        fault.Message.ShouldContain("answered 1 of 2 items");
    }

    [Fact]
    public async Task A_bulk_request_holds_no_more_than_it_may()
    {
        await using var server = (await MisbehavingElastic.StartAsync()).Then(200, Mapping)
            .Then(200, Items(("a#1", 201))).Then(200, Items(("b#1", 201))).Then(200, "{}");
        await using var elastic = ScratchElastic.On(server, ("BulkKilobytes", "1"));

        await elastic.Index.ApplyAsync(Put("a#1", "b#1"), Cancellation);

        server.Requests.Where(at => at.Path.EndsWith("/_bulk", StringComparison.Ordinal)).Select(Ids)
            .ShouldBe(["a#1", "b#1"]);
    }

    private static TermSearch Search() => new(
        [new("en", "refund")],
        new Dictionary<string, float>(StringComparer.Ordinal) { ["text"] = 1 },
        new() { At = DateTimeOffset.UnixEpoch },
        5);

    private static PassageChanges Put(params string[] ids) => new(
        [.. ids.Select(id => TestPassages.Of(id, $"refund {new string('x', 400)}"))], []);

    private static string Items(params (string Id, int Status)[] items) => new JsonObject
    {
        ["errors"] = items.Any(item => item.Status >= 400),
        ["items"] = new JsonArray(
            [.. items.Select(item => new JsonObject { ["index"] = Result(item.Id, item.Status) })]),
    }.ToJsonString();

    private static JsonObject Result(string id, int status)
    {
        var result = new JsonObject { ["_id"] = id, ["status"] = status };
        if (status >= 400)
        {
            result["error"] = new JsonObject { ["type"] = "kind", ["reason"] = "why" };
        }

        return result;
    }

    private static string Ids((string Method, string Path, string? Authorization, string Body) request) => string.Join(
        ' ',
        request.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!["index"]?["_id"]).OfType<JsonNode>().Select(id => (string)id!));
}

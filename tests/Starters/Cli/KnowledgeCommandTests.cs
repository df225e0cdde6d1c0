using System.Text.Json;
using Steward.Starters.Cli;

namespace Steward.Starters.Tests.Cli;

public sealed class KnowledgeCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-knowledge-test-");

    public KnowledgeCommandTests()
    {
        folder.CreateSubdirectory("articles");
        Write("returns.md", "Returns take 30 days.");
        Write("lamps.md", "Lamps need bulbs of 40 watts.");
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_sync_says_what_was_added_changed_and_removed()
    {
        (await SyncAsync()).ShouldBe("+lamps#1 returns#1 ~ -");
        (await SyncAsync()).ShouldBe("+ ~ -");

        Write("returns.md", "Returns take 14 days.");
        Write("hours.html", "<html><title>Hours</title><body><h1>Hours</h1><p>Open from nine.</p></body></html>");
        File.Delete(In("lamps.md"));

        (await SyncAsync()).ShouldBe("+hours#1 ~returns#1 -lamps#1");
        (await TypedAsync("search", "lamps")).Code.ShouldBe(ExitCodes.NotFound);
    }

    [Fact]
    public async Task A_search_shows_the_passage_its_citation_and_what_each_arm_says()
    {
        await SyncAsync();

        var (code, output, _) = await TypedAsync("search", "How long do returns take?");

        code.ShouldBe(ExitCodes.Ok);
        output.ShouldContain("Returns take 30 days.");
        output.ShouldContain("returns#1");
        output.ShouldContain("BM25 ");
        output.ShouldContain("By terms alone: the index holds no vectors");
    }

    [Fact]
    public async Task Why_a_passage_is_not_told_is_explained()
    {
        await SyncAsync();

        var (code, output, _) = await TypedAsync("explain", "returns", "--type", "policy", "--passage", "returns#1");

        code.ShouldBe(ExitCodes.Ok);
        output.ReplaceLineEndings(" ").ShouldContain("filtered out");
    }

    [Fact]
    public async Task Before_anything_was_synced_the_remedy_is_named_and_a_wrong_passage_is_not_found()
    {
        var (code, _, error) = await TypedAsync("search", "returns");
        code.ShouldBe(ExitCodes.NotFound);
        error.ReplaceLineEndings(" ").ShouldContain("steward knowledge sync");

        await SyncAsync();
        (await TypedAsync("explain", "returns", "--passage", "none#7")).Code.ShouldBe(ExitCodes.NotFound);
        (await TypedAsync("sync", Path.Combine(folder.FullName, "nowhere"))).Code.ShouldBe(ExitCodes.NotFound);
    }

    [Fact]
    public async Task Without_questions_there_are_no_gaps()
    {
        var (code, output, _) = await TypedAsync("gaps", "--json");

        code.ShouldBe(ExitCodes.Ok);
        JsonDocument.Parse(output).RootElement.GetArrayLength().ShouldBe(0);
    }

    private async Task<string> SyncAsync()
    {
        var (code, output, error) = await TypedAsync("sync", In(string.Empty), "--json");
        code.ShouldBe(ExitCodes.Ok, error);
        var root = JsonDocument.Parse(output).RootElement;
        return $"+{Ids(root, "added")} ~{Ids(root, "changed")} -{Ids(root, "removed")}";
    }

    private static string Ids(JsonElement root, string name) =>
        string.Join(' ', root.GetProperty(name).EnumerateArray().Select(id => id.GetString()));

    private Task<(int Code, string Output, string Error)> TypedAsync(string verb, params string[] rest) =>
        Typed.RunAsync(["knowledge", verb, .. rest, "--data", Path.Combine(folder.FullName, "data")]);

    private string In(string file) => Path.Combine(folder.FullName, "articles", file);

    private void Write(string file, string words) => File.WriteAllText(
        In(file),
        file.EndsWith(".md", StringComparison.Ordinal)
            ? $"---\nid: {Path.GetFileNameWithoutExtension(file)}\ntitle: {file}\n---\n\n{words}\n"
            : words);
}

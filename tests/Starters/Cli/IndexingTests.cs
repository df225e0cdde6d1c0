using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Steward.Starters.Cli;
using Steward.Starters.Hosting;
using Steward.Tests.Fixtures;
using Steward.Workers;

namespace Steward.Starters.Tests.Cli;

/// <summary>The worker fills the index when it is asked to; whoever asks may go away meanwhile.</summary>
public sealed class IndexingTests : IAsyncLifetime
{
    /// <summary>So many that a change of two is no reason to train the embedding anew.</summary>
    private const int Others = 40;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-indexing-");
    private TemporalServer? server;
    private WebApplication? app;

    public async ValueTask InitializeAsync()
    {
        folder.CreateSubdirectory("articles");
        Write("returns.md", "Returns take 30 days.");
        Write("lamps.md", "Lamps need bulbs of 40 watts.");
        for (var number = 0; number < Others; number++)
        {
            Write($"room-{number}.md", $"Room {number} has {number + 2} chairs and a window to the garden.");
        }

        server = await TemporalServer.StartAsync();
        app = await StewardHost.ApiAsync(StewardRoles.All, Settings(server));
        await StewardHost.StartAsync(app, 0);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        if (server is not null)
        {
            await server.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task It_says_what_was_added_changed_and_removed()
    {
        (await IndexAsync()).ShouldBe("42 articles: +0 ~0 -0");

        Write("returns.md", "Returns take 14 days.");
        Write("hours.md", "Open from nine.");
        File.Delete(In("lamps.md"));

        (await IndexAsync()).ShouldBe("42 articles: +1 ~1 -1");
        (await IndexAsync("--rebuild")).ShouldStartWith("42 articles, rebuilt");
    }

    [Fact]
    public async Task Without_a_server_s_name_the_remedy_is_told()
    {
        var (code, _, error) = await Typed.RunAsync("knowledge", "index", "--temporal", "127.0.0.1:1");

        code.ShouldBe(ExitCodes.Unreachable, error);
        error.ShouldContain("127.0.0.1:1");
        error.ShouldContain("steward doctor");
    }

    private async Task<string> IndexAsync(params string[] more)
    {
        var (code, output, error) = await Typed.RunAsync(
        [
            "knowledge", "index", "--json", "--temporal", server!.Address,
            "--set", $"Temporal:Namespace={server.Namespace}", .. more,
        ]);
        code.ShouldBe(ExitCodes.Ok, error);
        var told = JsonNode.Parse(output)!;
        return (bool)told["rebuilt"]!
            ? $"{told["articles"]} articles, rebuilt as {told["generation"]}"
            : $"{told["articles"]} articles: +{told["added"]} ~{told["changed"]} -{told["removed"]}";
    }

    private HostSettings Settings(TemporalServer on) => new()
    {
        Port = 0,
        TemporalAddress = on.Address,
        DataFolder = folder.FullName,
        KnowledgeFolder = In(string.Empty),
        Quiet = true,
        More = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Temporal:Namespace"] = on.Namespace,
            // Nobody but the verb looks at the folder again.
            ["Knowledge:RefreshSeconds"] = "3600",
            ["Telemetry:Endpoint"] = string.Empty,
        },
    };

    private string In(string article) => Path.Combine(folder.FullName, "articles", article);

    private void Write(string article, string text) => File.WriteAllText(
        In(article), $"---\nid: {Path.GetFileNameWithoutExtension(article)}\ntitle: {article}\n---\n{text}\n");
}

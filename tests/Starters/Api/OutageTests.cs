using System.Net;
using Microsoft.AspNetCore.Builder;
using Steward.Engine;
using Steward.Starters.Hosting;
using Steward.Workers;

namespace Steward.Starters.Tests.Api;

public sealed class OutageTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-outage-");
    private EmbeddedEngine engine = null!;
    private WebApplication app = null!;
    private HttpClient http = null!;

    [Fact]
    public async Task A_workflow_server_that_is_gone_is_a_503_that_says_when_to_come_back()
    {
        await engine.DisposeAsync();
        using var answer = await http.PostAsync("/v1/tickets/1/messages", Ask.Json("""{"from":"x","text":"hello"}"""));
        (await answer.ProblemAsync(HttpStatusCode.ServiceUnavailable, "unavailable")).ShouldContain("steward doctor");
        answer.Headers.RetryAfter.ShouldNotBeNull();
        (await http.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await http.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_a_worker_a_message_is_a_503_too_and_not_lost()
    {
        using var answer = await http.PostAsync("/v1/tickets/1/messages", Ask.Json("""{"from":"x","text":"hello"}"""));
        (await answer.ProblemAsync(HttpStatusCode.ServiceUnavailable, "unavailable")).ShouldContain("no worker");
    }

    public async ValueTask InitializeAsync()
    {
        engine = await EmbeddedEngine.StartAsync(new EmbeddedEngineOptions());
        app = await StewardHost.ApiAsync(StewardRoles.None, new HostSettings
        {
            Port = 0,
            TemporalAddress = engine.Address,
            DataFolder = folder.FullName,
            Quiet = true,
            More = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Api:AnswerSeconds"] = "2" },
        });
        await StewardHost.StartAsync(app, 0);
        http = new HttpClient { BaseAddress = new Uri(Served.Of(app).Url) };
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        await engine.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}

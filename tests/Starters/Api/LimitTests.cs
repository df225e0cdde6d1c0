using System.Net;
using Microsoft.AspNetCore.Builder;
using Steward.Engine;
using Steward.Starters.Hosting;
using Steward.Workers;

namespace Steward.Starters.Tests.Api;

/// <summary>What the ways in do when more comes than can be taken: here nobody answers, so requests stay under way.</summary>
public sealed class LimitTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-limits-");
    private EmbeddedEngine engine = null!;
    private WebApplication? app;
    private HttpClient http = null!;

    [Fact]
    public async Task More_at_once_than_is_taken_is_a_429_that_says_when_to_come_back_and_health_still_answers()
    {
        await StartAsync(("Api:Limits:AtOnce", "1"), ("Api:Limits:Waiting", "1"), ("Api:AnswerSeconds", "5"));
        var under = Enumerable.Range(0, 6).Select(number => SendAsync($"{number}")).ToList();

        var first = await Task.WhenAny(under);

        using var refused = await first;
        (await refused.ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests")).ShouldContain("Retry-After");
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
        (await http.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var answers = await Task.WhenAll(under);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ShouldBe(4);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable).ShouldBe(2);
    }

    [Fact]
    public async Task A_source_that_sends_too_fast_is_held_back_and_another_is_not()
    {
        await StartAsync(
            ("Api:Limits:PerSecond", "1"), ("Api:Limits:Burst", "2"), ("Webhooks:shop:Secret", new string('s', 32)));
        var sent = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => http.PostAsync("/v1/webhooks/shop", Ask.Json("{}"))));

        sent.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized).ShouldBeInRange(2, 6);
        sent.ShouldContain(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        using var other = await http.PostAsync("/v1/webhooks/bank", Ask.Json("{}"));
        other.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Limits_out_of_range_are_refused_at_the_start() =>
        (await Should.ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => StartAsync(("Api:Limits:AtOnce", "0")))).Message.ShouldContain("AtOnce");

    public async ValueTask InitializeAsync() => engine = await EmbeddedEngine.StartAsync(new EmbeddedEngineOptions());

    public async ValueTask DisposeAsync()
    {
        http?.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        await engine.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private Task<HttpResponseMessage> SendAsync(string ticket) =>
        http.PostAsync($"/v1/tickets/{ticket}/messages", Ask.Json("""{"from":"x","text":"hello"}"""));

    private async Task StartAsync(params (string Key, string? Value)[] settings)
    {
        app = await StewardHost.ApiAsync(StewardRoles.None, new HostSettings
        {
            Port = 0,
            TemporalAddress = engine.Address,
            DataFolder = folder.FullName,
            Quiet = true,
            More = settings.Append(("Telemetry:Endpoint", string.Empty))
                .ToDictionary(s => s.Item1, s => s.Item2, StringComparer.Ordinal),
        });
        await StewardHost.StartAsync(app, 0);
        http = new HttpClient { BaseAddress = new Uri(Served.Of(app).Url) };
    }
}

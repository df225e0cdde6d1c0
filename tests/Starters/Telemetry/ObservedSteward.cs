using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using OpenTelemetry;
using Steward.Client;
using Steward.Starters.Demo;
using Steward.Starters.Hosting;
using Steward.Starters.Tests.Api;
using Steward.Tests.Fixtures;
using Steward.Workers;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Tests.Telemetry;

/// <summary>
/// A whole Steward whose every part is observed: a webhook in front, a model that speaks the real protocol, a receiver
/// of replies behind, on the real Temporal server when there is one.
/// </summary>
internal sealed partial class ObservedSteward : IAsyncDisposable
{
    /// <summary>Who listens to spans listens in the whole process: these tests run one after another.</summary>
    public const string Alone = "Observed";

    private const string Secret = "a-secret-of-the-shop-and-of-us";

    private const string AlwaysOpen = """
        calendar:
          timeZone: UTC
          hours:
            monday: [00:00-24:00]
            tuesday: [00:00-24:00]
            wednesday: [00:00-24:00]
            thursday: [00:00-24:00]
            friday: [00:00-24:00]
            saturday: [00:00-24:00]
            sunday: [00:00-24:00]

        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-observed-");
    private readonly TemporalServer server;
    private readonly OpenAiServer model;
    private WebApplication? app;
    private int deliveries;

    private ObservedSteward(TemporalServer server, OpenAiServer model, OpenAiServer receiver) =>
        (this.server, this.model, Receiver) = (server, model, receiver);

    /// <summary>Where replies are posted.</summary>
    public OpenAiServer Receiver { get; }

    public OpenAiServer Model => model;

    public bool IsEmbedded => server.IsEmbedded;

    public string Service { get; } = $"steward-{Guid.NewGuid():N}";

    public static async Task<ObservedSteward> StartAsync(string? collector)
    {
        var steward = new ObservedSteward(
            await TemporalServer.StartAsync(),
            await OpenAiServer.StartAsync(OpenAiReply.Answer("answer", ("It takes 3 to 5 business days.", ["none"]))),
            await OpenAiServer.StartAsync(OpenAiReply.Raw("{}")));
        await steward.StartAsync(steward.Settings(collector));
        await ShopRecords.LoadAsync(steward.app!.Services, SampleShop.Find().Records, CancellationToken.None);
        return steward;
    }

    /// <summary>Stops it and starts it again: nothing of a conversation is in memory any more.</summary>
    public async Task RestartAsync(string collector)
    {
        await StopAsync();
        await StartAsync(Settings(collector));
    }

    /// <summary>Posts a signed delivery.</summary>
    public async Task DeliverAsync(string ticket, string from, string text)
    {
        var body = $$"""{"ticket":"{{ticket}}","deliveryId":"{{ticket}}-{{++deliveries}}","from":"{{from}}","text":"{{text}}"}""";
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}"));
        using var http = new HttpClient { BaseAddress = new Uri(Served.Of(app!).Url) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/webhooks/shop") { Content = Ask.Json(body) };
        request.Headers.Add("X-Webhook-Timestamp", $"{timestamp}");
        request.Headers.Add("X-Webhook-Signature", $"sha256={Convert.ToHexStringLower(signature)}");
        // The shop is another program: its call is not the first span of our trace.
        using var unseen = SuppressInstrumentationScope.Begin();
        using var response = await http.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A person takes the ticket, answers it and solves it.</summary>
    public async Task SolveAsync(string ticket, string words)
    {
        using var desk = new StewardClient(new Uri(Served.Of(app!).Url), "ana");
        var lease = await desk.ClaimAsync(ticket);
        await desk.ReplyAsync(ticket, new(words, lease.Epoch, TicketStatus.Solved));
    }

    /// <summary>Stops it, so that what was held back is sent.</summary>
    public async Task StopAsync()
    {
        await app!.StopAsync();
        await app.DisposeAsync();
        app = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await StopAsync();
        }

        await model.DisposeAsync();
        await Receiver.DisposeAsync();
        await server.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private async Task StartAsync(HostSettings settings)
    {
        app = await StewardHost.ApiAsync(StewardRoles.All, settings);
        await StewardHost.StartAsync(app, 0);
    }

    private HostSettings Settings(string? collector) => new()
    {
        Port = 0,
        Quiet = true,
        DataFolder = folder.FullName,
        PolicyFile = Policy(),
        TemporalAddress = server.Address,
        More = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Temporal:Namespace"] = server.Namespace,
            // Other tests' Stewards share the namespace, and have stores of their own.
            ["Temporal:TaskQueuePrefix"] = Service,
            ["Telemetry:Endpoint"] = collector ?? string.Empty,
            ["Telemetry:ServiceName"] = Service,
            ["Telemetry:MetricsMilliseconds"] = "500",
            ["Webhooks:shop:Secret"] = Secret,
            ["Models:OpenAI:Endpoint"] = $"{model.Address}/v1",
            ["Models:OpenAI:Model"] = "scripted",
            ["Models:OpenAI:ApiKey"] = "a-key",
            ["Models:OpenAI:InputPricePerMillion"] = "1",
            ["Models:Tiers:large"] = "openai",
            ["Delivery:Channel"] = "webhook",
            ["Delivery:Webhook:Url"] = $"{Receiver.Address}/replies",
            ["Delivery:Webhook:Secret"] = Secret,
        },
    };

    /// <summary>
    /// The sample shop's, but that a model answers what no rule sends elsewhere, that it is always open, and that what
    /// has high priority is late after a second.
    /// </summary>
    private string Policy()
    {
        var text = File.ReadAllText(SampleShop.Find().Policy)
            .Replace("models: {}", "models:\n  large: A model", StringComparison.Ordinal)
            .Replace("engage: local", "engage: model, model: large", StringComparison.Ordinal)
            .Replace("high: { firstReply: 1h", "high: { firstReply: 1s", StringComparison.Ordinal);
        text = Calendar().Replace(text, AlwaysOpen);
        var file = Path.Combine(folder.FullName, "policy.yaml");
        File.WriteAllText(file, text);
        return file;
    }

    [GeneratedRegex(@"^calendar:\n(?:  .*\n)+", RegexOptions.Multiline, 1_000)]
    private static partial Regex Calendar();
}

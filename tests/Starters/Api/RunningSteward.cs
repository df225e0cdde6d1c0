using Microsoft.AspNetCore.Builder;
using Steward.Client;
using Steward.Starters.Demo;
using Steward.Starters.Hosting;
using Steward.Starters.Tests.Api;
using Steward.Workers;

[assembly: AssemblyFixture(typeof(RunningSteward))]

namespace Steward.Starters.Tests.Api;

/// <summary>
/// A whole Steward in this process, for all tests: embedded engine, workers, store in a folder of its own, API on a
/// free port.
/// </summary>
public sealed class RunningSteward : IAsyncLifetime
{
    public const string WebhookSource = "shop";
    public const string WebhookSecret = "a-secret-of-the-shop-and-of-us";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-api-");
    private WebApplication? app;

    public Uri Url { get; private set; } = null!;

    /// <summary>A fresh ticket id, so that tests never meet.</summary>
    public static string Ticket() => $"T-{Guid.NewGuid():N}";

    public StewardClient Client(string agent = "ana") => new(Url, agent);

    public HttpClient Http() => new() { BaseAddress = Url };

    public async ValueTask InitializeAsync()
    {
        var settings = new HostSettings
        {
            Port = 0,
            TemporalAddress = TemporalOptions.Embedded,
            DataFolder = folder.FullName,
            Quiet = true,
            More = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [$"Webhooks:{WebhookSource}:Secret"] = WebhookSecret,
                ["Api:WatchMilliseconds"] = "50",
                // A busy machine must not cost the tests a label.
                ["Understanding:Labels:WaitMilliseconds"] = "2000",
                ["Telemetry:Endpoint"] = string.Empty,
            },
        };
        app = await StewardHost.ApiAsync(StewardRoles.All, settings);
        await StewardHost.StartAsync(app, 0);
        await ShopRecords.LoadAsync(app.Services, SampleShop.Find().Records, CancellationToken.None);
        Url = new Uri(Served.Of(app).Url);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}

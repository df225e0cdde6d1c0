using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Steward.Activities.Crm.Import;
using Steward.Workers;

namespace Steward.Conversation.Tests.EndToEnd;

/// <summary>
/// A data folder with the sample shop in it, and the program that runs on it; killed and started again at will.
/// </summary>
internal sealed class OpenHouse : IAsyncDisposable
{
    public const string WebhookSecret = "a-secret-of-the-shop-and-of-us";

    private static readonly Dictionary<string, string?> Settings = new(StringComparer.Ordinal)
    {
        ["Webhooks:shop:Secret"] = WebhookSecret,
        // A reply that was being sent when the process died is taken up again after this time.
        ["Delivery:ClaimSeconds"] = "2",
        ["Delivery:Webhook:SendSeconds"] = "1",
        ["Delivery:Webhook:AttemptSeconds"] = "1",
    };

    private readonly HouseServer? server;
    private readonly IReadOnlyDictionary<string, string?> own;
    private SpawnedSteward steward = null!;

    private OpenHouse(HouseFolder folder, HouseServer? server, IReadOnlyDictionary<string, string?> own) =>
        (Folder, this.server, this.own) = (folder, server, own);

    public HouseFolder Folder { get; }

    /// <summary>Where it listens since its last start.</summary>
    public Uri Url => steward.Url;

    /// <param name="own">Settings of a server of the test's own; null: the server that all tests run on.</param>
    public static async Task<OpenHouse> OpenAsync(IReadOnlyDictionary<string, string?>? own = null)
    {
        Checkout.Program();
        var opened = new OpenHouse(
            new HouseFolder(),
            own is null ? await HouseServer.EnterAsync() : null,
            own ?? new Dictionary<string, string?>(StringComparer.Ordinal));
        await opened.WithStoreAsync(store => store.GetRequiredService<Tau2RetailImport>()
            .ImportShopAsync(Checkout.Records));
        await opened.StartAsync();
        return opened;
    }

    public async Task StartAsync() =>
        steward = await SpawnedSteward.StartAsync(Folder, Settings.Concat(server?.Settings ?? []).Concat(own));

    public Task KillAsync() => steward.KillAsync();

    /// <summary>Opens the store beside the program.</summary>
    public Task WithStoreAsync(Func<IServiceProvider, Task> use) => WithStoreAsync(Folder, use);

    public static async Task WithStoreAsync(HouseFolder folder, Func<IServiceProvider, Task> use)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(folder.Settings());
        builder.Logging.ClearProviders();
        builder.AddStewardStore();
        using var store = builder.Build();
        await store.StartAsync();
        await use(store.Services);
        await store.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await steward.DisposeAsync();
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        Folder.Dispose();
    }
}

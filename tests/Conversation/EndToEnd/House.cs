using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Steward.Activities.Crm;
using Steward.Activities.Crm.Import;
using Steward.Tests.Fixtures;
using Steward.Workers;
using Temporalio.Client;

namespace Steward.Conversation.Tests.EndToEnd;

/// <summary>
/// All of Steward in this process as it is composed for users: engine, workers, outbox, SQLite, the sample shop. On a
/// real server, when there is one, the engine stays out.
/// </summary>
public sealed class House : IAsyncDisposable
{
    private readonly IHost host;

    private House(IHost host, HouseFolder folder, HouseServer? server, CapturedLog log) =>
        (this.host, Folder, Server, Log) = (host, folder, server, log);

    public HouseFolder Folder { get; }

    /// <summary>Null on the engine that the composition brings along.</summary>
    public HouseServer? Server { get; }

    /// <summary>Everything that any part has logged.</summary>
    public CapturedLog Log { get; }

    public ITemporalClient Client => Get<ITemporalClient>();

    public static async Task<House> OpenAsync(HousePlan? plan = null)
    {
        plan ??= new();
        var folder = new HouseFolder();
        var server = await HouseServer.EnterAsync(plan.SkipsTime);
        var log = new CapturedLog();
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(folder.Settings());
        builder.Configuration.AddInMemoryCollection(server?.Settings ?? []);
        builder.Configuration.AddInMemoryCollection(plan.Settings);
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        await builder.AddStewardAsync(StewardRoles.All);
        plan.Services?.Invoke(builder.Services);
        var composed = builder.Build();
        await composed.StartAsync();
        await composed.Services.GetRequiredService<Tau2RetailImport>()
            .ImportShopAsync(Checkout.Records);
        return new House(composed, folder, server, log);
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>Where an order stands in the shop's records.</summary>
    public async Task<string> OrderStatusAsync(string orderId) =>
        (await Get<ICrm>().OrderAsync(orderId)).ShouldNotBeNull().Status;

    /// <summary>A new ticket with its customer.</summary>
    public Case NewCase() => new(this);

    /// <summary>Stops its workers as a process that is asked to stop does.</summary>
    public Task StopWorkersAsync() => host.StopAsync();

    /// <summary>Skips the test where the server would stop with the house.</summary>
    public void RequireServerThatOutlivesIt()
    {
        if (Server is null)
        {
            throw new SkipTestException("The house's own engine stops with it; set TEMPORAL_ADDRESS to a server.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
        if (Server is not null)
        {
            await Server.DisposeAsync();
        }

        Folder.Dispose();
    }
}

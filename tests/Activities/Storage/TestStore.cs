using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Steward.Activities.Audit;
using Steward.Activities.Crm;
using Steward.Activities.Crm.Import;
using Steward.Activities.Delivery;
using Steward.Activities.Privacy;
using Steward.Activities.Storage;
using Steward.Activities.Tests.Crm;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Storage;

/// <summary>The embedded adapters as the composition root wires them, on a data folder of their own.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly ServiceProvider services;
    private readonly bool ownsFolder;

    public TestStore(string? folder = null, params (string Key, string Value)[] settings)
    {
        ownsFolder = folder is null;
        Folder = folder ?? Path.Combine(Path.GetTempPath(), "steward-test-" + Guid.NewGuid().ToString("N"));
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(at => at.Key, at => (string?)at.Value, StringComparer.Ordinal))
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage:DataFolder"] = Folder })
            .Build();
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddStewardPrivacy(configuration);
        collection.AddSingleton<IConversationNotifier>(Notified);
        collection.AddStewardStorage(configuration).AddStewardAudit(configuration)
            .AddStewardCrm(configuration).AddStewardDelivery(configuration).AddStewardOutbox();
        services = collection.BuildServiceProvider();
    }

    public string Folder { get; }

    public TestClock Clock { get; } = new();

    public RecordingNotifier Notified { get; } = new();

    public StewardDatabase Database => Get<StewardDatabase>();

    public IMessageArchive Archive => Get<IMessageArchive>();

    public ICrm Crm => Get<ICrm>();

    public IProposalDesk Desk => Get<IProposalDesk>();

    public CrmActivities Actions => Get<CrmActivities>();

    public DeliveryActivities Delivery => Get<DeliveryActivities>();

    public AuditLog Audit => Get<AuditLog>();

    public OutboxDispatcher Dispatcher => services.GetServices<IHostedService>().OfType<OutboxDispatcher>().Single();

    public string OutboxFile => Path.Combine(Folder, "outbox.jsonl");

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task<TestStore> WithSmallShopAsync()
    {
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, "shop.json");
        await File.WriteAllTextAsync(file, SmallShop.Json);
        await Get<Tau2RetailImport>().ImportShopAsync(file);
        return this;
    }

    public void Dispose()
    {
        services.Dispose();
        if (ownsFolder && Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

}

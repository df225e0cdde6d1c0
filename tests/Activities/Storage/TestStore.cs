using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Steward.Activities.Audit;
using Steward.Activities.Crm;
using Steward.Activities.Crm.Import;
using Steward.Activities.Delivery;
using Steward.Activities.Privacy;
using Steward.Activities.Storage;
using Steward.Activities.Tests.Crm;
using Steward.Activities.Understanding.Learning;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Storage;

/// <summary>The adapters of one database as the composition root wires them, on a store of the test's own.</summary>
internal sealed class TestStore : IDisposable
{
    private const string MostConnections = "6";

    private readonly ServiceProvider services;
    private readonly bool owns;

    public TestStore(StoreKind on = StoreKind.Sqlite, params (string Key, string Value)[] settings)
        : this(
            Path.Combine(Path.GetTempPath(), "steward-test-" + Guid.NewGuid().ToString("N")),
            on is StoreKind.Postgres ? new PostgresSchema() : null,
            settings) => owns = true;

    /// <summary>On another server than POSTGRES_URL's.</summary>
    public TestStore(PostgresSchema schema, params (string Key, string Value)[] settings)
        : this(
            Path.Combine(Path.GetTempPath(), "steward-test-" + Guid.NewGuid().ToString("N")), schema, settings) =>
        owns = true;

    private TestStore(string folder, PostgresSchema? schema, (string Key, string Value)[] settings)
    {
        (Folder, Schema) = (folder, schema);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Place(folder, schema))
            .AddInMemoryCollection(settings.ToDictionary(at => at.Key, at => (string?)at.Value, StringComparer.Ordinal))
            .Build();
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddStewardPrivacy(configuration);
        collection.AddSingleton<IConversationNotifier>(Notified);
        collection.AddStewardLabels(configuration);
        collection.AddStewardStorage(configuration).AddStewardAudit(configuration)
            .AddStewardCrm(configuration).AddStewardDelivery(configuration).AddStewardOutbox();
        services = collection.BuildServiceProvider();
    }

    public string Folder { get; }

    /// <summary>On PostgreSQL, where the store is.</summary>
    public PostgresSchema? Schema { get; }

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

    /// <summary>The same store as another process opens it.</summary>
    public TestStore Beside(params (string Key, string Value)[] settings) => new(Folder, Schema, settings);

    /// <summary>The SQLite store in a folder that is there already.</summary>
    public static TestStore In(string folder) => new(folder, schema: null, []);

    /// <summary>A statement behind the back of everything.</summary>
    public async Task SqlAsync(string sql)
    {
        await using DbConnection connection = Schema is { } schema
            ? new NpgsqlConnection(schema.ConnectionString)
            : new SqliteConnection($"Data Source={Path.Combine(Folder, "steward.db")};Pooling=False");
        await connection.ExecuteAsync(sql);
    }

    public void Dispose()
    {
        services.Dispose();
        if (owns)
        {
            Schema?.Dispose();
            Remove(Folder);
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dictionary<string, string?> Place(string folder, PostgresSchema? schema) => schema is null
        ? new(StringComparer.Ordinal) { ["Storage:DataFolder"] = folder }
        : new(StringComparer.Ordinal)
        {
            ["Storage:DataFolder"] = folder,
            ["Storage:Provider"] = "postgres",
            ["Storage:ConnectionString"] = schema.ConnectionString,
            ["Storage:PostgreSql:MostConnections"] = MostConnections,
        };
}

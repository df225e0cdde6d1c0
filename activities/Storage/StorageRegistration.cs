using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Steward.Activities.Audit;
using Steward.Activities.Privacy;
using Steward.Activities.Storage.Postgres;
using Steward.Activities.Storage.Sqlite;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Storage;

public static class StorageRegistration
{
    /// <summary>The store and the ports on it: archive, turn store, vault. Section <c>Storage</c>.</summary>
    public static IServiceCollection AddStewardStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section))
            .ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<StorageOptions>, StorageOptionsRules>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new StewardDatabase(
            Adapter(provider), provider.GetRequiredService<IOptions<StorageOptions>>()));
        services.TryAddSingleton<AuditLog>();
        services.TryAddSingleton<IMessageArchive, MessageArchive>();
        services.TryAddSingleton<ITurnStore, TurnStore>();
        services.TryAddSingleton(provider => new MailThreads(provider.GetRequiredService<StewardDatabase>()));
        services.TryAddSingleton<IPiiVault, PiiVault>();
        services.AddHostedService<StorageStartup>();
        return services;
    }

    /// <summary>The one place that chooses the database.</summary>
    private static IStoreAdapter Adapter(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        return options.Provider is StorageOptions.Postgres
            ? new PostgresAdapter(
                options,
                services.GetRequiredService<TimeProvider>(),
                services.GetRequiredService<ILogger<PostgresAdapter>>())
            : new SqliteAdapter(options);
    }
}

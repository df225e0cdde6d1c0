using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Steward.Activities.Audit;
using Steward.Activities.Privacy;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Storage;

public static class StorageRegistration
{
    /// <summary>The embedded store and the ports on it: archive, turn store, vault. Section <c>Storage</c>.</summary>
    public static IServiceCollection AddStewardStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section))
            .Validate(
                options => !string.IsNullOrWhiteSpace(options.DataFolder),
                "Storage:DataFolder is empty; name a folder, such as .steward.")
            .Validate(
                options => options.BusySeconds is >= 1 and <= 600,
                "Storage:BusySeconds must be from 1 to 600.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StewardDatabase>();
        services.TryAddSingleton<AuditLog>();
        services.TryAddSingleton<IMessageArchive, SqliteMessageArchive>();
        services.TryAddSingleton<ITurnStore, SqliteTurnStore>();
        services.TryAddSingleton<IPiiVault, SqlitePiiVault>();
        services.AddHostedService<StorageStartup>();
        return services;
    }
}

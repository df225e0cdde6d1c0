using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Policies;

public static class PolicyServices
{
    /// <summary>
    /// Adds <see cref="IPolicies"/> and <see cref="IPolicyActivities"/> over the file <see cref="PolicyOptions.File"/>,
    /// checked at start. A <see cref="PolicyVocabulary"/> and an <see cref="IPolicyStore"/> registered before are used;
    /// the vocabulary is asked for at each reading of the policy, so a transient one may grow.
    /// Options come from the section <c>Policy</c>.
    /// </summary>
    public static IServiceCollection AddStewardPolicy(this IServiceCollection services)
    {
        services.AddOptions<PolicyOptions>()
            .BindConfiguration(PolicyOptions.Section)
            .Validate(
                options => !string.IsNullOrWhiteSpace(options.File),
                "Policy:File is not set; name the policy's YAML file.")
            .Validate(
                options => !string.IsNullOrWhiteSpace(options.ArchiveFolder),
                "Policy:ArchiveFolder is empty; name a folder.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IPolicyStore>(provider => new FolderPolicyStore(Options(provider).ArchiveFolder));
        services.TryAddSingleton<IPolicies>(provider => new FilePolicies(
            Options(provider).File!,
            provider.GetRequiredService<IPolicyStore>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FilePolicies>>(),
            provider.GetService<PolicyVocabulary>));
        services.TryAddSingleton<PolicyActivities>();
        services.TryAddSingleton<IPolicyActivities>(provider => provider.GetRequiredService<PolicyActivities>());
        services.AddHostedService<PolicyCheck>();
        return services;
    }

    private static PolicyOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<PolicyOptions>>().Value;
}

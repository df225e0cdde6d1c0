using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Steward.Activities.Storage;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Understanding.Learning;

/// <summary>Registers the label queue.</summary>
public static class LabelServices
{
    /// <summary>Adds <see cref="ILabelQueue"/> and <see cref="LearntLabels"/>. Needs the store and the audit log.</summary>
    public static IServiceCollection AddStewardLabels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LabelOptions>()
            .Bind(configuration.GetSection(LabelOptions.Section))
            .Validate(options => options.Below is >= 0 and <= 1, "Understanding:Labels:Below must be from 0 to 1.")
            .Validate(options => options.Margin is >= 0 and <= 1, "Understanding:Labels:Margin must be from 0 to 1.")
            .Validate(options => options.Most is >= 0 and <= 100_000,
                "Understanding:Labels:Most must be from 0 (queue nothing) to 100000.")
            .Validate(options => options.Days is >= 1 and <= 3_650, "Understanding:Labels:Days must be from 1 to 3650.")
            .Validate(options => options.WaitMilliseconds is >= 10 and <= 2_000,
                "Understanding:Labels:WaitMilliseconds must be from 10 to 2000: a turn waits for it.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new KnownIntents(configuration));
        services.TryAddSingleton<ILabelQueue, LabelQueue>();
        services.TryAddSingleton(provider => new LearntLabels(provider.GetRequiredService<StewardDatabase>()));
        return services;
    }
}

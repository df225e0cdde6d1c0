using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Steward.Activities.Privacy;
using Steward.Activities.Storage;
using Steward.Activities.Understanding.Classification;
using Steward.Activities.Understanding.Learning;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Understanding;

/// <summary>Registers perception.</summary>
public static class UnderstandingServices
{
    /// <summary>
    /// Adds <see cref="UnderstandingActivities"/> (also as <see cref="IUnderstandingActivities"/>). Needs
    /// <see cref="IMessageArchive"/>, <see cref="ITurnStore"/> and <see cref="IRedactor"/>. The classifier is trained
    /// when the host starts, and again when its files change.
    /// </summary>
    public static IServiceCollection AddStewardUnderstanding(this IServiceCollection services,
        IConfiguration configuration)
    {
        services.AddOptions<UnderstandingOptions>()
            .Bind(configuration.GetSection(UnderstandingOptions.Section))
            .Validate(options => options.ExamplesFile.Length > 0,
                "Understanding:ExamplesFile is empty; name a JSON-lines file of {\"text\",\"intent\"} examples.")
            .Validate(options => options.OutOfScopeBelow is >= 0 and <= 1,
                "Understanding:OutOfScopeBelow must be from 0 to 1.")
            .Validate(options => options.ReloadSeconds is >= 0 and <= 3_600,
                "Understanding:ReloadSeconds must be from 0 (never) to 3600.")
            .Validate(options => options.ReadCharacters >= 100, "Understanding:ReadCharacters must be at least 100.")
            .Validate(options => TimeZoneInfo.TryFindSystemTimeZoneById(options.Zone, out _),
                "Understanding:Zone is no time zone of this machine; name an IANA zone such as Europe/Berlin.")
            .ValidateOnStart();
        services.AddMetrics().AddStewardLabels(configuration);
        services.AddSingleton(
            provider => new IntentModels(provider.GetRequiredService<IOptions<UnderstandingOptions>>()));
        services.AddHostedService<ClassifierWarmUp>().AddHostedService<ModelWatch>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<RiskRecord>().AddSingleton<LearningMeter>().AddSingleton<UncertainReadings>();
        services.AddSingleton<IntentReader>();
        services.AddSingleton(provider => new UnderstandingActivities(
            provider.GetRequiredService<IMessageArchive>(),
            provider.GetRequiredService<ITurnStore>(),
            provider.GetRequiredService<IRedactor>(),
            provider.GetRequiredService<IntentReader>(),
            provider.GetRequiredService<RiskRecord>(),
            provider.GetRequiredService<UncertainReadings>(),
            provider.GetRequiredService<IOptions<UnderstandingOptions>>()));
        services.AddSingleton<IUnderstandingActivities>(
            provider => provider.GetRequiredService<UnderstandingActivities>());
        return services;
    }
}

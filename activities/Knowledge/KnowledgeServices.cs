using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Steward.Activities.Knowledge.Embedding;
using Steward.Activities.Knowledge.Embedding.Remote;
using Steward.Activities.Knowledge.Gaps;
using Steward.Activities.Knowledge.Index;
using Steward.Activities.Knowledge.Indexing;
using Steward.Activities.Knowledge.Recall;
using Steward.Activities.Knowledge.Standby;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge;

public static class KnowledgeServices
{
    /// <summary>
    /// Adds <see cref="IKnowledge"/>, in memory, in <see cref="KnowledgeOptions.IndexFolder"/> or on Elasticsearch, and
    /// fills it from <see cref="KnowledgeOptions.Folder"/> at start. Options come from the section
    /// <c>Knowledge</c>.
    /// </summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="standby">Whether the embedded index answers while a search server is out.</param>
    public static IServiceCollection AddStewardKnowledge(this IServiceCollection services, bool standby = true)
    {
        services.AddOptions<KnowledgeOptions>()
            .BindConfiguration(KnowledgeOptions.Section)
            .Validate(
                options => options.PassageWords is >= KnowledgeOptions.FewestWords and <= KnowledgeOptions.MostWords,
                $"Knowledge:PassageWords must be {KnowledgeOptions.FewestWords} to {KnowledgeOptions.MostWords}.")
            .Validate(
                options => options.RefreshSeconds is >= 1 and <= 3_600, "Knowledge:RefreshSeconds must be 1 to 3600.")
            .Validate(options => options.MinimumCoverage is >= 0 and <= 1, "Knowledge:MinimumCoverage must be 0 to 1.")
            .Validate(
                options => options.MinimumSimilarity is >= 0 and <= 1, "Knowledge:MinimumSimilarity must be 0 to 1.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddPassageIndex(standby);
        services.AddPassageEmbedder();
        services.TryAddSingleton(provider => new KnowledgeBase(
            provider.GetRequiredService<IPassageIndex>(),
            provider.GetRequiredService<IPassageEmbedder>(),
            provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>()));
        services.TryAddSingleton<IKnowledge>(provider => provider.GetRequiredService<KnowledgeBase>());
        services.AddHostedService<KnowledgeSync>();
        return services;
    }

    /// <summary>
    /// Adds what keeps questions without an answer. Needs storage.
    /// </summary>
    public static IServiceCollection AddStewardKnowledgeGaps(this IServiceCollection services) =>
        services.AddSingleton<IKnowledgeGaps, KnowledgeGaps>();

    /// <summary>
    /// Adds what follows the folder's changes, or fills the index when asked, and tells conversations of it. Needs storage and an
    /// <see cref="IKnowledgeNotifier"/>.
    /// </summary>
    public static IServiceCollection AddStewardKnowledgeRecall(this IServiceCollection services)
    {
        services.AddSingleton<RecallTable>().AddSingleton<KnowledgeRecall>();
        services.TryAddSingleton<IIndexingActivities>(provider => new IndexingActivities(
            provider.GetRequiredService<KnowledgeBase>(),
            provider.GetRequiredService<KnowledgeRecall>(),
            provider.GetRequiredService<IOptions<KnowledgeOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        return services.AddHostedService<KnowledgeWatch>();
    }
}

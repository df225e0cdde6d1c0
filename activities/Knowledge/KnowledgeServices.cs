using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Steward.Activities.Knowledge.Embedding;
using Steward.Activities.Knowledge.Index;
using Steward.Activities.Knowledge.Standby;

namespace Steward.Activities.Knowledge;

public static class KnowledgeServices
{
    /// <summary>
    /// Adds <see cref="IKnowledge"/>, kept in memory, in <see cref="KnowledgeOptions.IndexFolder"/> or on Elasticsearch, and fills it
    /// from <see cref="KnowledgeOptions.Folder"/> at start. Options come from the section <c>Knowledge</c>.
    /// </summary>
    public static IServiceCollection AddStewardKnowledge(this IServiceCollection services)
    {
        services.AddOptions<KnowledgeOptions>()
            .BindConfiguration(KnowledgeOptions.Section)
            .Validate(
                options => options.PassageWords is >= KnowledgeOptions.FewestWords and <= KnowledgeOptions.MostWords,
                $"Knowledge:PassageWords must be {KnowledgeOptions.FewestWords} to {KnowledgeOptions.MostWords}.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddPassageIndex();
        services.TryAddSingleton<IPassageEmbedder, LatentEmbedder>();
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
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Steward.Activities.Knowledge;

public static class KnowledgeServices
{
    /// <summary>
    /// Adds <see cref="IKnowledge"/>, kept in memory or in <see cref="KnowledgeOptions.IndexFolder"/>, and fills it
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
        services.TryAddSingleton<IKnowledge>(provider => new LucenePassageIndex(
            provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<KnowledgeSync>();
        return services;
    }
}

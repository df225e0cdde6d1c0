using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Steward.Activities.Knowledge.Elastic;
using Steward.Activities.Knowledge.Embedded;
using Steward.Activities.Knowledge.Index;

namespace Steward.Activities.Knowledge.Standby;

internal static class PassageIndexes
{
    /// <summary>
    /// The one place that chooses the index: the embedded one, or Elasticsearch where
    /// <c>Knowledge:Elasticsearch:Url</c> is set, with the embedded one standing by.
    /// </summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="standby">False: a search server that is out is a failure.</param>
    public static IServiceCollection AddPassageIndex(this IServiceCollection services, bool standby)
    {
        services.AddElastic();
        services.TryAddSingleton<SearchHealth>();
        services.TryAddSingleton(provider => new LucenePassageIndex(
            provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value.IndexFolder));
        services.TryAddSingleton<IPassageIndex>(provider => Options(provider).Url is null
            ? provider.GetRequiredService<LucenePassageIndex>()
            : !standby ? provider.GetRequiredService<ElasticPassageIndex>()
            : new StandbyPassageIndex(
                provider.GetRequiredService<ElasticPassageIndex>(),
                provider.GetRequiredService<LucenePassageIndex>(),
                provider.GetRequiredService<SearchHealth>()));
        services.AddHostedService(provider => new StandbyKeeper(
            provider.GetRequiredService<IPassageIndex>() as StandbyPassageIndex,
            TimeSpan.FromSeconds(Options(provider).StandbySeconds),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<StandbyKeeper>>()));
        return services;
    }

    private static ElasticOptions Options(IServiceProvider services) =>
        services.GetRequiredService<IOptions<ElasticOptions>>().Value;
}

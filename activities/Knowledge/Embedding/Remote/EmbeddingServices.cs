using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Steward.Activities.Knowledge.Embedding.Remote;

internal static class EmbeddingServices
{
    /// <summary>
    /// The one place that chooses the embedding: the built-in one, or the endpoint of <c>Knowledge:Embedding</c>.
    /// </summary>
    public static IServiceCollection AddPassageEmbedder(this IServiceCollection services)
    {
        services.AddOptions<EmbeddingOptions>().BindConfiguration(EmbeddingOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EmbeddingOptions>, EmbeddingOptionsRules>();
        services.TryAddSingleton<EmbeddingHealth>();
        services.TryAddSingleton(provider => new RemoteGenerator(
            Options(provider), provider.GetRequiredService<EmbeddingHealth>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IPassageEmbedder>(provider => Options(provider).IsConfigured
            ? new RemoteEmbedder(provider.GetRequiredService<RemoteGenerator>(), Options(provider))
            : new LatentEmbedder());
        return services;
    }

    private static EmbeddingOptions Options(IServiceProvider services) =>
        services.GetRequiredService<IOptions<EmbeddingOptions>>().Value;
}

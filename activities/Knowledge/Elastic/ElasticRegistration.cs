using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace Steward.Activities.Knowledge.Elastic;

internal static class ElasticRegistration
{
    private static readonly TimeSpan BreakDuration = TimeSpan.FromSeconds(2);

    /// <summary>Elasticsearch's client and the index on it. Section <c>Knowledge:Elasticsearch</c>.</summary>
    public static IServiceCollection AddElastic(this IServiceCollection services)
    {
        services.AddOptions<ElasticOptions>().BindConfiguration(ElasticOptions.Section).ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<ElasticOptions>, ElasticOptionsRules>();
        services.AddHttpClient(ElasticClient.Name)
            .ConfigureHttpClient((provider, client) => Address(client, Options(provider)))
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(Options(provider)))
            .AddResilienceHandler(ElasticClient.Name, (pipeline, context) =>
                Shape(pipeline, Options(context.ServiceProvider)));
        services.TryAddSingleton(provider => Index(provider, Options(provider)));
        return services;
    }

    private static ElasticOptions Options(IServiceProvider services) =>
        services.GetRequiredService<IOptions<ElasticOptions>>().Value;

    private static ElasticPassageIndex Index(IServiceProvider services, ElasticOptions options)
    {
        var client = new ElasticClient(services.GetRequiredService<IHttpClientFactory>());
        var names = new ElasticNames(options.Prefix);
        var bulk = new ElasticBulk(client, options, services.GetRequiredService<TimeProvider>());
        var models = new ElasticModels(client, names, options);
        var generations = new ElasticGenerations(client, bulk, models, names, options);
        return new ElasticPassageIndex(client, generations, bulk, models, names, options);
    }

    private static void Address(HttpClient client, ElasticOptions options)
    {
        client.BaseAddress = new Uri(options.Url!.ToString().TrimEnd('/') + "/");
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (options.ApiKey is { } key)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("ApiKey", key);
        }
        else if (options.Username is { } user)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}")));
        }
    }

    private static SocketsHttpHandler Handler(ElasticOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AutomaticDecompression = System.Net.DecompressionMethods.All,
        };
        if (options.AuthorityFile is { } file)
        {
            var authorities = new X509Certificate2Collection();
            authorities.ImportFromPemFile(file);
            handler.SslOptions.CertificateChainPolicy = Trust(authorities);
        }

        return handler;
    }

    private static X509ChainPolicy Trust(X509Certificate2Collection authorities)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }

    /// <summary>
    /// Retries 408, 429, 5xx and broken connections, and waits as Retry-After says; after a row of failures it answers
    /// at once for a moment, so that an outage does not cost every search its time-out.
    /// </summary>
    private static void Shape(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ElasticOptions options)
    {
        pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = 0.9,
            MinimumThroughput = 5,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = BreakDuration,
        });
        if (options.Retries > 0)
        {
            pipeline.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                Delay = TimeSpan.FromMilliseconds(options.RetryMilliseconds),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            });
        }

        pipeline.AddTimeout(new HttpTimeoutStrategyOptions
        {
            TimeoutGenerator = attempt => ValueTask.FromResult(TimeSpan.FromSeconds(
                ElasticClient.IsLookUp(attempt.Context.GetRequestMessage())
                    ? options.AttemptSeconds
                    : options.ChangeSeconds)),
        });
    }
}

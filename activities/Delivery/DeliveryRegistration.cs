using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Delivery;

public static class DeliveryRegistration
{
    private static readonly TimeSpan LongestWaitWithinSend = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Leases, the outbox, the file and the webhook channel. Section <c>Delivery</c>. Needs
    /// <c>AddStewardStorage</c>, an <c>IRedactor</c> and an <see cref="IConversationNotifier"/>.
    /// </summary>
    public static IServiceCollection AddStewardDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DeliveryOptions>()
            .Bind(configuration.GetSection(DeliveryOptions.Section))
            .ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsRules>();
        services.TryAddSingleton<OutboxBell>();
        services.TryAddSingleton<Outbox>();
        services.TryAddSingleton<OutboxClaims>();
        services.TryAddSingleton<ReplySender>();
        services.TryAddSingleton<DeliveryFeed>();
        services.TryAddSingleton<IDeliveryFeed>(provider => provider.GetRequiredService<DeliveryFeed>());
        services.TryAddSingleton(provider => new DeliveryActivities(provider.GetRequiredService<Outbox>()));
        services.TryAddSingleton<IDeliveryActivities>(provider => provider.GetRequiredService<DeliveryActivities>());
        services.AddSingleton<IDeliveryChannel, FileChannel>();
        services.AddSingleton<IDeliveryChannel, WebhookChannel>();
        AddWebhookClient(services);
        return services;
    }

    /// <summary>
    /// The dispatcher that takes recorded replies to their channels. Needs <see cref="AddStewardDelivery"/>.
    /// </summary>
    public static IServiceCollection AddStewardOutbox(this IServiceCollection services) =>
        services.AddHostedService<OutboxDispatcher>();

    private static void AddWebhookClient(IServiceCollection services) =>
        services.AddHttpClient(WebhookChannel.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .AddResilienceHandler("webhook", (pipeline, context) =>
            {
                var options = context.ServiceProvider.GetRequiredService<IOptions<DeliveryOptions>>().Value.Webhook;
                pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
                pipeline.AddTimeout(TimeSpan.FromSeconds(options.SendSeconds));
                if (options.Retries > 0)
                {
                    pipeline.AddRetry(Retries(options));
                }

                pipeline.AddTimeout(TimeSpan.FromSeconds(options.AttemptSeconds));
            });

    /// <summary>
    /// The defaults retry 408, 429, 5xx, time-outs and broken connections, and wait as Retry-After says.
    /// </summary>
    private static HttpRetryStrategyOptions Retries(WebhookOptions options) => new()
    {
        MaxRetryAttempts = options.Retries,
        Delay = TimeSpan.FromSeconds(options.RetrySeconds),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = attempt => ValueTask.FromResult(
            HttpClientResiliencePredicates.IsTransient(attempt.Outcome) && !AsksForLong(attempt.Outcome.Result)),
    };

    /// <summary>A long wait is the outbox's: it survives a restart and holds no sender.</summary>
    private static bool AsksForLong(HttpResponseMessage? response) =>
        response?.Headers.RetryAfter is { } asked && !(asked.Delta <= LongestWaitWithinSend);
}

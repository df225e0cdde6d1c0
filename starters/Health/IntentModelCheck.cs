using Microsoft.Extensions.Diagnostics.HealthChecks;
using Steward.Activities.Understanding;

namespace Steward.Starters.Health;

/// <summary>Which intent model reads the messages. Degraded is still ready: the model before goes on.</summary>
internal sealed class IntentModelCheck(IServiceProvider services) : IHealthCheck
{
    public const string Name = "intent-model";

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(services.GetService<IntentModels>() switch
        {
            null => HealthCheckResult.Healthy("This process does not read messages."),
            { Trouble: { } trouble } models => HealthCheckResult.Degraded(
                $"Version {models.Version} goes on, since what is there now was refused: {trouble}"),
            { } models => HealthCheckResult.Healthy($"Version {models.Version} is in use."),
        });
}

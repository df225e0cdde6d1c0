using Microsoft.Extensions.Diagnostics.HealthChecks;
using Steward.Activities.Knowledge.Standby;

namespace Steward.Starters.Health;

/// <summary>
/// Whether searches go where they should. Degraded is still ready: the embedded index answers, and a person beyond it.
/// </summary>
internal sealed class SearchCheck(IServiceProvider services) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(services.GetService<SearchHealth>() switch
        {
            null => HealthCheckResult.Healthy("This process does not search."),
            { IsDegraded: true } => HealthCheckResult.Degraded(
                "The search server is out; the embedded index answers in its place."),
            _ => HealthCheckResult.Healthy("Searches go where they should."),
        });
}

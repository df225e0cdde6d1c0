using Microsoft.Extensions.Diagnostics.HealthChecks;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Health;

/// <summary>Ready needs the store: without it no message can be kept.</summary>
internal sealed class StoreCheck(IMessageArchive archive) : IHealthCheck
{
    /// <summary>No ticket bears this id: the look costs an index seek.</summary>
    private const string Nobody = "-";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await archive.TranscriptAsync(Nobody, cancellationToken).WaitAsync(Patience, cancellationToken);
            return HealthCheckResult.Healthy("The store answers.");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The store does not answer; `steward doctor` says where it lies.", e);
        }
    }
}

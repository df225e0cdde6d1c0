using Microsoft.Extensions.Diagnostics.HealthChecks;
using Temporalio.Client;

namespace Steward.Starters.Health;

/// <summary>Ready needs the workflow server: without it no message can be handed on.</summary>
internal sealed class WorkflowServerCheck(ITemporalClient client) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var rpc = new RpcOptions { Retry = false, Timeout = Patience, CancellationToken = cancellationToken };
            await client.WorkflowService.GetSystemInfoAsync(new(), rpc).WaitAsync(Patience, cancellationToken);
            return HealthCheckResult.Healthy("The workflow server answers.");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy(
                "The workflow server does not answer; `steward doctor` says where it is looked for.", e);
        }
    }
}

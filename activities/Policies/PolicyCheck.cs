using Microsoft.Extensions.Hosting;

namespace Steward.Activities.Policies;

/// <summary>Reads the policy before anything else starts: one with faults stops the start.</summary>
internal sealed class PolicyCheck(IPolicies policies) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => policies.InForceAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

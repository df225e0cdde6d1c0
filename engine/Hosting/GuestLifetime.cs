using Microsoft.Extensions.Hosting;

namespace Steward.Engine.Hosting;

/// <summary>The engine lives inside another program: signals such as Ctrl+C are that program's business.</summary>
internal sealed class GuestLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

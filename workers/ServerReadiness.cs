using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Steward.Workflows.Contracts;
using Temporalio.Client;
using Temporalio.Exceptions;

namespace Steward.Workers;

/// <summary>Waits for the Temporal server before any worker starts, and registers the search attributes it lacks.</summary>
internal sealed class ServerReadiness(
    ITemporalClient client, TemporalOptions options, TimeProvider time, ILogger<ServerReadiness> logger)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var deadline = time.GetUtcNow() + TimeSpan.FromSeconds(options.ConnectSeconds);
        while (true)
        {
            try
            {
                var added = await SearchAttributeSetup.EnsureAsync(client, cancellationToken);
                ServerLog.Ready(logger, options.Namespace, added.Count);
                return;
            }
            catch (Exception e) when (IsPassing(e) && time.GetUtcNow() < deadline)
            {
                ServerLog.NotYet(logger, options.Address ?? "the embedded engine", e.Message);
                await Task.Delay(TimeSpan.FromMilliseconds(options.ConnectRetryMilliseconds), time, cancellationToken);
            }
            catch (Exception e) when (IsPassing(e))
            {
                throw new StewardException(
                    ErrorTypes.Unavailable,
                    $"The Temporal server at {options.Address} did not answer within {options.ConnectSeconds} seconds. " +
                    "Start it (temporal server start-dev), correct Temporal:Address, or leave it out to use the embedded engine.",
                    e);
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsPassing(Exception e) => e is
        InvalidOperationException or
        RpcException { Code: RpcException.StatusCode.Unavailable or RpcException.StatusCode.DeadlineExceeded };
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Knowledge.Standby;

/// <summary>Keeps the embedded index and the search server in line, and sees that the server is back.</summary>
internal sealed partial class StandbyKeeper(
    StandbyPassageIndex? index, TimeSpan pause, TimeProvider time, ILogger<StandbyKeeper> logger) : BackgroundService
{
    /// <summary>Without a search server there is nothing to keep.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        index is null ? Task.CompletedTask : KeepAsync(index, stoppingToken);

    private async Task KeepAsync(StandbyPassageIndex kept, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, time);
        do
        {
            await AlignAsync(kept, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task AlignAsync(StandbyPassageIndex kept, CancellationToken cancellation)
    {
        try
        {
            await kept.AlignAsync(cancellation);
        }
        catch (StewardException outage) when (outage.Type is ErrorTypes.Unavailable)
        {
            // Told once where the outage began; asked again after the pause.
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(logger, failure);
        }
    }

    [LoggerMessage(3303, LogLevel.Error, "The embedded index and the search server could not be brought in line")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}

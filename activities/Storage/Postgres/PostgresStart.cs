using Microsoft.Extensions.Logging;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Storage.Postgres;

/// <summary>
/// Waits for the server and migrates the schema, once; a start that failed is made again at the next use.
/// </summary>
internal sealed class PostgresStart(
    string connectionString, string server, PostgresOptions options, TimeProvider time, ILogger<PostgresAdapter> logger)
    : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim one = new(1, 1);
    private volatile bool started;

    public async Task OpenAsync(CancellationToken cancellation)
    {
        if (started)
        {
            return;
        }

        await one.WaitAsync(cancellation);
        try
        {
            if (!started)
            {
                await MigrateAsync(cancellation);
                started = true;
            }
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task MigrateAsync(CancellationToken cancellation)
    {
        var deadline = time.GetUtcNow() + TimeSpan.FromSeconds(options.StartSeconds);
        while (true)
        {
            try
            {
                PostgresMigrations.Run(connectionString, server);
                return;
            }
            catch (Exception failure) when (PostgresRetries.IsPassing(failure) && time.GetUtcNow() < deadline)
            {
                logger.NotYet(server, PostgresRetries.Reason(failure), Pause);
                await Task.Delay(Pause, time, cancellation);
            }
            catch (Exception failure) when (PostgresRetries.IsPassing(failure))
            {
                throw new StewardException(
                    ErrorTypes.Unavailable,
                    $"{server} did not answer within {options.StartSeconds} seconds "
                    + $"({PostgresRetries.Reason(failure)}). Start it, or correct Storage:ConnectionString.",
                    failure);
            }
        }
    }
}

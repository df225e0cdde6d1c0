using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Npgsql;
using Polly;
using Polly.Retry;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Storage.Postgres;

/// <summary>
/// Runs transactions again after conflicts and lost connections; what lasts becomes an Unavailable error.
/// </summary>
internal sealed class PostgresRetries(
    PostgresOptions options,
    string server,
    NpgsqlDataSource source,
    TimeProvider time,
    ILogger<PostgresAdapter> logger)
{
    private readonly ResiliencePipeline pipeline = Build(options, source, time, logger);

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> transaction, CancellationToken cancellation)
    {
        try
        {
            return await pipeline.ExecuteAsync(
                static async (run, token) => await run(token), transaction, cancellation);
        }
        catch (Exception failure) when (IsPassing(failure))
        {
            throw new StewardException(
                ErrorTypes.Unavailable,
                $"{server} did not take a transaction in {options.Retries + 1} tries ({Reason(failure)}); "
                + "what was not committed is tried again. Operators: look at the server and at Storage:PostgreSql.",
                failure);
        }
    }

    /// <summary>True when the same transaction may succeed later.</summary>
    public static bool IsPassing(Exception failure) => failure switch
    {
        PostgresException answered => SqlStates.IsPassing(answered.SqlState),
        NpgsqlException lost => lost.IsTransient || lost.InnerException is IOException or SocketException,
        _ => false,
    };

    /// <summary>The SQLSTATE, or what broke; never the words of the statement or the row.</summary>
    public static string Reason(Exception failure) => failure switch
    {
        PostgresException answered => $"SQLSTATE {answered.SqlState}",
        { InnerException: { } inner } => inner.GetType().Name,
        _ => failure.GetType().Name,
    };

    private static bool IsLoss(Exception failure) =>
        failure is not PostgresException answered || SqlStates.IsLoss(answered.SqlState);

    private static ResiliencePipeline Build(
        PostgresOptions options, NpgsqlDataSource source, TimeProvider time, ILogger logger)
    {
        if (options.Retries is 0)
        {
            return ResiliencePipeline.Empty;
        }

        var retry = new RetryStrategyOptions
        {
            MaxRetryAttempts = options.Retries,
            Delay = TimeSpan.FromMilliseconds(options.RetryMilliseconds),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = new PredicateBuilder().Handle<Exception>(IsPassing),
            OnRetry = attempt =>
            {
                var failure = attempt.Outcome.Exception!;
                logger.TriedAgain(Reason(failure), attempt.AttemptNumber + 2, attempt.RetryDelay);
                if (IsLoss(failure))
                {
                    // The pool's other connections went the same way: the next try gets a new one.
                    source.Clear();
                }

                return ValueTask.CompletedTask;
            },
        };
        return new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(retry).Build();
    }
}

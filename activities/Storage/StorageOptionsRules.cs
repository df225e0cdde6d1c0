using Microsoft.Extensions.Options;
using Npgsql;
using Steward.Activities.Storage.Postgres;

namespace Steward.Activities.Storage;

/// <summary>Checks the section <c>Storage</c> at start; all faults together.</summary>
internal sealed class StorageOptionsRules : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count is 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(StorageOptions options) =>
    [
        .. Fault(
            string.IsNullOrWhiteSpace(options.DataFolder),
            "Storage:DataFolder is empty; name a folder, such as .steward."),
        .. Fault(options.BusySeconds is < 1 or > 600, "Storage:BusySeconds must be from 1 to 600."),
        .. Fault(
            options.Provider is not (StorageOptions.Sqlite or StorageOptions.Postgres),
            $"Storage:Provider is '{options.Provider}' and must be sqlite or postgres."),
        .. Fault(
            options.Provider is StorageOptions.Sqlite && options.ConnectionString is not null,
            "Storage:ConnectionString is set, and Storage:Provider is sqlite, which does not read it; "
            + "set Storage:Provider to postgres, or leave the connection string out."),
        .. options.Provider is StorageOptions.Postgres ? Postgres(options, options.PostgreSql) : [],
    ];

    private static IEnumerable<string> Postgres(StorageOptions options, PostgresOptions postgres) =>
    [
        .. ConnectionString(options.ConnectionString),
        .. Range(nameof(postgres.MostConnections), postgres.MostConnections, 2, 1000),
        .. Range(nameof(postgres.ConnectSeconds), postgres.ConnectSeconds, 1, 300),
        .. Range(nameof(postgres.StartSeconds), postgres.StartSeconds, 0, 3600),
        .. Range(nameof(postgres.CommandSeconds), postgres.CommandSeconds, 1, 3600),
        .. Range(nameof(postgres.LockSeconds), postgres.LockSeconds, 1, 600),
        .. Range(nameof(postgres.IdleInTransactionSeconds), postgres.IdleInTransactionSeconds, 1, 3600),
        .. Range(nameof(postgres.Retries), postgres.Retries, 0, 20),
        .. Range(nameof(postgres.RetryMilliseconds), postgres.RetryMilliseconds, 1, 60_000),
    ];

    /// <summary>Never shows the text: it may hold a password.</summary>
    private static IEnumerable<string> ConnectionString(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ["Storage:ConnectionString is not set, and Storage:Provider is postgres; give one such as "
                + "Host=db;Database=steward;Username=steward."];
        }

        try
        {
            return Fault(
                new NpgsqlConnectionStringBuilder(text).Host is null,
                "Storage:ConnectionString names no Host; give one such as Host=db;Database=steward;Username=steward.");
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            return [$"Storage:ConnectionString is not an Npgsql connection string: {fault.Message}"];
        }
    }

    private static IEnumerable<string> Range(string name, int value, int least, int most) => Fault(
        value < least || value > most, $"Storage:PostgreSql:{name} is {value} and must be from {least} to {most}.");

    private static IEnumerable<string> Fault(bool broken, string message) => broken ? [message] : [];
}

using System.Diagnostics;
using System.Reflection;
using DbUp;
using DbUp.Engine;
using Microsoft.Data.Sqlite;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Storage;

/// <summary>
/// Brings a data folder to this version's schema: the embedded scripts, each once, each in its own transaction.
/// </summary>
internal static class Migrations
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void Run(string folder, string connectionString)
    {
        using var _ = LockFile(Path.Combine(folder, "steward.db.migrating"));
        UseWriteAheadLog(connectionString);
        var upgrade = Upgrade(connectionString);
        RefuseNewer(folder, upgrade);
        var result = upgrade.PerformUpgrade();
        if (!result.Successful)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"Data folder '{folder}': migration '{result.ErrorScript?.Name}' failed and was undone: "
                + result.Error.Message,
                result.Error);
        }
    }

    private static UpgradeEngine Upgrade(string connectionString) =>
        DeployChanges.To.SqliteDatabase(connectionString)
            .WithScriptsEmbeddedInAssembly(
                Assembly.GetExecutingAssembly(), name => name.EndsWith(".sql", StringComparison.Ordinal))
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build();

    private static void RefuseNewer(string folder, UpgradeEngine upgrade)
    {
        var known = upgrade.GetDiscoveredScripts().Select(script => script.Name).ToHashSet(StringComparer.Ordinal);
        var unknown = upgrade.GetExecutedScripts().Where(name => !known.Contains(name)).ToList();
        if (unknown.Count > 0)
        {
            throw new StewardException(
                ErrorTypes.InvalidRequest,
                $"Data folder '{folder}' was written by a newer Steward: it has had the migrations "
                + $"{string.Join(", ", unknown)}, which this version does not know. "
                + "Run the newer version, or point Storage:DataFolder at another folder.");
        }
    }

    private static void UseWriteAheadLog(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        command.ExecuteNonQuery();
    }

    /// <summary>Two processes that start at once migrate one after the other.</summary>
    private static FileStream LockFile(string path)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < Patience)
            {
                Thread.Sleep(20);
            }
            catch (IOException failure)
            {
                throw new StewardException(
                    ErrorTypes.Unavailable,
                    $"'{path}' is held by another process that migrates this data folder for more than "
                    + $"{Patience.TotalSeconds} seconds; wait for it, or end it.",
                    failure);
            }
        }
    }
}

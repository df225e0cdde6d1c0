using System.Diagnostics;
using DbUp;
using Microsoft.Data.Sqlite;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Storage.Sqlite;

/// <summary>
/// Brings a data folder to this version's schema, one process after the other.
/// </summary>
internal static class SqliteMigrations
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void Run(string folder, string connectionString)
    {
        using var _ = LockFile(Path.Combine(folder, "steward.db.migrating"));
        UseWriteAheadLog(connectionString);
        SchemaUpgrade.Run(
            DeployChanges.To.SqliteDatabase(connectionString),
            ".sqlite.sql",
            $"Data folder '{folder}'",
            "Run the newer version, or point Storage:DataFolder at another folder.");
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

using Dapper;
using Microsoft.Data.Sqlite;

namespace Steward.Engine.Storage;

/// <summary>Opens a data file for writing, or refuses it when it is not whole.</summary>
internal static class SqliteOpening
{
    private const string SelectNumber = "SELECT number FROM progress";

    internal static async Task<SqliteWriter> OpenAsync(string file, string address, DataFileLock owner)
    {
        var isNew = !File.Exists(file);
        if (isNew && File.Exists(file + "-wal"))
        {
            throw StoreFaults.Damaged(file, "the file itself is missing, only its log is there");
        }

        var connection = new SqliteConnection(address);
        try
        {
            await connection.OpenAsync();
            await SqliteSchema.PrepareAsync(connection);
            var number = await connection.ExecuteScalarAsync<long>(SelectNumber);
            var acknowledged = isNew ? 0 : owner.ReadAcknowledged();
            return number >= acknowledged
                ? new SqliteWriter(connection, owner, number)
                : throw StoreFaults.Behind(file, number, acknowledged);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}

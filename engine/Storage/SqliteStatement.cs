using Microsoft.Data.Sqlite;

namespace Steward.Engine.Storage;

/// <summary>One prepared statement with numbered parameters.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteCommand command;

    internal SqliteStatement(SqliteConnection connection, string sql, int parameters)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }
    }

    public void Dispose() => command.Dispose();

    internal void Join(SqliteTransaction transaction) => command.Transaction = transaction;

    internal void Run(params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }
}

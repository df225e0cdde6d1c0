using Microsoft.Data.Sqlite;

namespace Steward.Engine.Storage;

/// <summary>One prepared statement with numbered parameters.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteCommand command;
    private readonly SqliteParameter[] parameters;

    internal SqliteStatement(SqliteConnection connection, string sql, int count)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        parameters = [.. Enumerable.Range(1, count).Select(i => new SqliteParameter { ParameterName = $"${i}" })];
        command.Parameters.AddRange(parameters);
    }

    public void Dispose() => command.Dispose();

    internal void Run(params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }
}

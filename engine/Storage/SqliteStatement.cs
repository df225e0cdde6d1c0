using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Steward.Engine.Storage;

/// <summary>
/// One prepared statement with numbered parameters, on SQLite's own interface: a command object looks every parameter
/// up by its name each time.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    internal SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    public void Dispose() => statement.Dispose();

    /// <param name="values">For $1, $2 and so on: text, bytes, whole numbers or nothing.</param>
    internal void Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check(Bind(i + 1, values[i]));
        }

        var done = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        Check(done);
    }

    private int Bind(int index, object? value) => value switch
    {
        string text => raw.sqlite3_bind_text(statement, index, text),
        byte[] bytes => raw.sqlite3_bind_blob(statement, index, bytes),
        long number => raw.sqlite3_bind_int64(statement, index, number),
        null => raw.sqlite3_bind_null(statement, index),
        _ => throw new ArgumentException(
            $"A {value.GetType().Name} cannot be stored; use text, bytes, long or null.", nameof(value)),
    };

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            SqliteException.ThrowExceptionForRC(code, database);
        }
    }
}

namespace Steward.Activities.Storage.Postgres;

/// <summary>
/// Scopes as advisory locks that end with their transaction. They are named for the schema, so that two stores in one
/// database do not wait for each other. They come first in a transaction: under READ COMMITTED every later statement
/// sees what those before it in the scope committed.
/// </summary>
internal static class PostgresLocks
{
    public const string WholeStore = "SELECT pg_advisory_xact_lock(hashtextextended(current_schema(), 0))";

    public const string Scope = """
        SELECT pg_advisory_xact_lock_shared(hashtextextended(current_schema(), 0)),
            pg_advisory_xact_lock(hashtextextended(current_schema() || '/' || @name, 0))
        """;

    /// <summary>One more scope within a transaction that has one.</summary>
    public const string Hold = "SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '/' || @name, 0))";

    /// <summary>Held by a session, not a transaction, while it migrates: each script commits by itself.</summary>
    public const string Migrations =
        "SELECT pg_advisory_lock(hashtextextended(current_schema() || '/migrations', 0))";
}

namespace Steward.Starters.Idempotency;

internal static class KeyStoreSql
{
    public const string Schema = """
        PRAGMA journal_mode = WAL;
        CREATE TABLE IF NOT EXISTS request_keys (
            scope        TEXT PRIMARY KEY,
            body_hash    TEXT NOT NULL,
            began_at     INTEGER NOT NULL,
            status       INTEGER,
            content_type TEXT,
            location     TEXT,
            body         BLOB
        ) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS request_keys_by_age ON request_keys (began_at);
        """;

    public const string Begin = """
        INSERT INTO request_keys (scope, body_hash, began_at) VALUES (@Scope, @BodyHash, @Now)
        ON CONFLICT (scope) DO UPDATE
            SET body_hash = excluded.body_hash, began_at = excluded.began_at,
                status = NULL, content_type = NULL, location = NULL, body = NULL
            WHERE began_at < @Forgotten
               OR (status IS NULL AND began_at < @Died AND body_hash = excluded.body_hash)
        """;

    public const string Find = """
        SELECT body_hash AS BodyHash, status AS Status, content_type AS ContentType, location AS Location, body AS Body
        FROM request_keys WHERE scope = @Scope
        """;

    public const string Complete = """
        UPDATE request_keys SET status = @Status, content_type = @ContentType, location = @Location, body = @Body
        WHERE scope = @Scope
        """;

    public const string Release = "DELETE FROM request_keys WHERE scope = @Scope AND status IS NULL";

    public const string Forget = "DELETE FROM request_keys WHERE began_at < @Before";
}

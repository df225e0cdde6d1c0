namespace Steward.Activities.Storage.Requests;

/// <summary>The statements on idempotency keys of requests.</summary>
internal static class RequestKeySql
{
    public const string Begin = """
        INSERT INTO request_keys (scope, body_hash, began_at) VALUES (@scope, @bodyHash, @now)
        ON CONFLICT (scope) DO UPDATE
            SET body_hash = excluded.body_hash, began_at = excluded.began_at,
                status = NULL, content_type = NULL, location = NULL, body = NULL
            WHERE request_keys.began_at < @forgotten
               OR (request_keys.status IS NULL AND request_keys.began_at < @died
                   AND request_keys.body_hash = excluded.body_hash)
        """;

    public const string Find = """
        SELECT body_hash AS BodyHash, status AS Status, content_type AS ContentType, location AS Location, body AS Body
        FROM request_keys WHERE scope = @scope
        """;

    public const string Complete = """
        UPDATE request_keys SET status = @Status, content_type = @ContentType, location = @Location, body = @Body
        WHERE scope = @scope
        """;

    public const string Release = "DELETE FROM request_keys WHERE scope = @scope AND status IS NULL";

    public const string Forget = "DELETE FROM request_keys WHERE began_at < @before";
}

-- Answers of the API by idempotency key. Moments are milliseconds since 1970, UTC.
CREATE TABLE request_keys (
    scope        TEXT    NOT NULL PRIMARY KEY,
    body_hash    TEXT    NOT NULL,
    began_at     BIGINT  NOT NULL,
    status       INTEGER NULL,
    content_type TEXT    NULL,
    location     TEXT    NULL,
    body         BLOB    NULL
);

CREATE INDEX request_keys_age ON request_keys (began_at);

-- Who may speak, and what was said: a delivery is its own outbox row.
CREATE TABLE leases (
    ticket_id TEXT    NOT NULL PRIMARY KEY,
    epoch     INTEGER NOT NULL,
    holder    TEXT    NOT NULL
);

CREATE TABLE deliveries (
    number          INTEGER NOT NULL PRIMARY KEY,
    ticket_id       TEXT    NOT NULL,
    delivery_key    TEXT    NOT NULL,
    content_id      TEXT    NOT NULL,
    epoch           INTEGER NOT NULL,
    speaker         TEXT    NOT NULL,
    channel         TEXT    NOT NULL,
    reply_to        TEXT    NULL,
    recorded_at     TEXT    NOT NULL,
    -- queued, sending, sent, failed or fenced
    status          TEXT    NOT NULL,
    attempts        INTEGER NOT NULL,
    due_at          TEXT    NOT NULL,
    claim           TEXT    NULL,
    reason          TEXT    NULL,
    reported        INTEGER NOT NULL,
    UNIQUE (ticket_id, delivery_key)
);

CREATE INDEX deliveries_open ON deliveries (status, due_at);
CREATE INDEX deliveries_ticket ON deliveries (ticket_id, number);

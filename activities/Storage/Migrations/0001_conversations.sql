-- Words, turns, leases and personal data of conversations. Moments are ISO 8601 text in UTC; they sort as they read.
CREATE TABLE messages (
    message_id      TEXT    NOT NULL PRIMARY KEY,
    ticket_id       TEXT    NOT NULL,
    direction       TEXT    NOT NULL,
    delivery_id     TEXT    NOT NULL,
    channel         TEXT    NOT NULL,
    author          TEXT    NOT NULL,
    body            TEXT    NULL,
    redacted        TEXT    NULL,
    subject         TEXT    NULL,
    audio_reference TEXT    NULL,
    locale          TEXT    NULL,
    sent_at         TEXT    NOT NULL,
    stored_at       TEXT    NOT NULL,
    reply_to        TEXT    NULL,
    tier            TEXT    NOT NULL,
    citations       TEXT    NOT NULL,
    content_hash    TEXT    NOT NULL,
    transcriber     TEXT    NULL,
    confidence      DOUBLE PRECISION NULL,
    -- The place in the ticket's transcript; null while an outbound message is not recorded as sent.
    sequence        BIGINT  NULL,
    UNIQUE (ticket_id, direction, delivery_id)
);

CREATE UNIQUE INDEX messages_transcript ON messages (ticket_id, sequence);

CREATE TABLE perceptions (
    ticket_id  TEXT    NOT NULL,
    turn       INTEGER NOT NULL,
    perception TEXT    NOT NULL,
    PRIMARY KEY (ticket_id, turn)
);

CREATE TABLE drafts (
    ticket_id TEXT    NOT NULL,
    draft_key TEXT    NOT NULL,
    turn      INTEGER NOT NULL,
    draft     TEXT    NOT NULL,
    PRIMARY KEY (ticket_id, draft_key)
);

CREATE TABLE procedures (
    ticket_id TEXT NOT NULL PRIMARY KEY,
    state     TEXT NOT NULL
);

CREATE TABLE briefings (
    briefing_id TEXT    NOT NULL PRIMARY KEY,
    ticket_id   TEXT    NOT NULL,
    sequence    INTEGER NOT NULL,
    reason      TEXT    NOT NULL,
    words       TEXT    NOT NULL,
    UNIQUE (ticket_id, sequence, reason)
);

CREATE TABLE pii_tokens (
    ticket_id TEXT    NOT NULL,
    token     TEXT    NOT NULL,
    kind      TEXT    NOT NULL,
    number    INTEGER NOT NULL,
    value     TEXT    NOT NULL,
    PRIMARY KEY (ticket_id, token),
    UNIQUE (ticket_id, kind, value)
);

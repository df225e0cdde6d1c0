-- Which tickets were told of which change of a passage that their replies cite; a hash of '' stands for gone.
CREATE TABLE knowledge_recalls (
    ticket_id    TEXT NOT NULL,
    passage_id   TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    told_at      TEXT NOT NULL,
    PRIMARY KEY (ticket_id, passage_id, content_hash)
);

-- Questions without a good passage, redacted.
CREATE TABLE knowledge_gaps (
    ticket_id TEXT    NOT NULL,
    turn      INTEGER NOT NULL,
    question  TEXT    NOT NULL,
    language  TEXT    NOT NULL,
    asked_at  TEXT    NOT NULL,
    PRIMARY KEY (ticket_id, turn)
);

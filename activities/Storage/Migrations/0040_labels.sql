-- Near-equal messages whose intent was read without certainty, redacted, for people to label.
CREATE TABLE label_entries (
    label_id    TEXT    NOT NULL PRIMARY KEY,
    text        TEXT    NOT NULL,
    language    TEXT    NOT NULL,
    -- The stems that its messages share in sorted order, so that near-equal ones are found.
    terms       TEXT    NOT NULL,
    likeliest   TEXT    NOT NULL,
    guesses     TEXT    NOT NULL,
    -- In thousandths.
    uncertainty INTEGER NOT NULL,
    messages    INTEGER NOT NULL,
    -- Uncertainty times messages: what a label of it tells.
    weight      BIGINT  NOT NULL,
    -- Open, Labelled, Dismissed or Learnt
    state       TEXT    NOT NULL,
    intent      TEXT    NULL,
    decided_by  TEXT    NULL,
    decided_at  TEXT    NULL,
    decisions   INTEGER NOT NULL,
    model       TEXT    NOT NULL,
    first_seen  TEXT    NOT NULL,
    last_seen   TEXT    NOT NULL
);

CREATE INDEX label_entries_weight ON label_entries (state, weight DESC, label_id);
CREATE INDEX label_entries_terms ON label_entries (terms, state);
CREATE INDEX label_entries_likeliest ON label_entries (likeliest, state, last_seen);
CREATE INDEX label_entries_age ON label_entries (last_seen);

-- Which messages an entry stands for: none counts twice, and a ticket's can be taken out.
CREATE TABLE label_messages (
    message_id TEXT NOT NULL PRIMARY KEY,
    ticket_id  TEXT NOT NULL,
    label_id   TEXT NOT NULL REFERENCES label_entries (label_id) ON DELETE CASCADE,
    -- Null for the further messages of one turn: their words stand with the first.
    text       TEXT NULL,
    seen_at    TEXT NOT NULL
);

CREATE INDEX label_messages_ticket ON label_messages (ticket_id);
CREATE INDEX label_messages_entry ON label_messages (label_id);

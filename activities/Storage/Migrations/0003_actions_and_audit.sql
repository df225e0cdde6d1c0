-- What was proposed, what took effect and under which once-key, and the chained log of decisions.
CREATE TABLE proposals (
    proposal_id   TEXT    NOT NULL PRIMARY KEY,
    ticket_id     TEXT    NOT NULL,
    action        TEXT    NOT NULL,
    arguments     TEXT    NOT NULL,
    digest        TEXT    NOT NULL,
    facts_version TEXT    NOT NULL,
    amount_cents  BIGINT  NOT NULL,
    currency      TEXT    NOT NULL,
    summary       TEXT    NOT NULL,
    UNIQUE (ticket_id, digest, facts_version)
);

CREATE TABLE action_keys (
    ticket_id     TEXT    NOT NULL,
    action_number INTEGER NOT NULL,
    digest        TEXT    NOT NULL,
    proposal_id   TEXT    NOT NULL,
    status        TEXT    NOT NULL,
    code          TEXT    NULL,
    executed_at   TEXT    NOT NULL,
    facts_after   TEXT    NULL,
    undo          TEXT    NULL,
    undo_status   TEXT    NULL,
    undo_code     TEXT    NULL,
    PRIMARY KEY (ticket_id, action_number)
);

CREATE TABLE audit_records (
    number               BIGINT NOT NULL PRIMARY KEY,
    ticket_id            TEXT   NOT NULL,
    entry_key            TEXT   NOT NULL,
    event                TEXT   NOT NULL,
    at                   TEXT   NOT NULL,
    actor                TEXT   NOT NULL,
    policy_version       TEXT   NULL,
    rule                 TEXT   NULL,
    facts                TEXT   NOT NULL,
    previous_hash        TEXT   NOT NULL,
    ticket_previous_hash TEXT   NOT NULL,
    hash                 TEXT   NOT NULL,
    UNIQUE (ticket_id, entry_key)
);

CREATE INDEX audit_records_ticket ON audit_records (ticket_id, number);

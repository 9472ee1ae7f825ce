-- What is asked of people before something is done, what is done, and what an executor is to be told. How each of them
-- stands is told by the body of its incident; these rows find it, and keep orders until they are handed over.

CREATE TABLE approvals (
    approval_id uuid        NOT NULL PRIMARY KEY,
    program_no  int         NOT NULL REFERENCES programs,
    incident_id uuid        NOT NULL,
    asked_at    timestamptz NOT NULL,
    state       text        NOT NULL,
    body        bytea       NOT NULL
);
CREATE INDEX approvals_newest_first ON approvals (asked_at DESC, approval_id DESC);

CREATE TABLE executions (
    execution_id uuid NOT NULL PRIMARY KEY,
    program_no   int  NOT NULL REFERENCES programs,
    incident_id  uuid NOT NULL
);

CREATE TABLE orders (
    execution_id  uuid        NOT NULL,
    step          int         NOT NULL,
    program_no    int         NOT NULL REFERENCES programs,
    incident_id   uuid        NOT NULL,
    deadline      timestamptz NOT NULL,
    state         text        NOT NULL DEFAULT 'waiting',
    due_at        timestamptz NOT NULL,
    tries         int         NOT NULL DEFAULT 0,
    claimed_until timestamptz,
    detail        text,
    PRIMARY KEY (execution_id, step)
);
CREATE INDEX orders_waiting ON orders (due_at) WHERE state = 'waiting';

-- Where it is said who is on call, and what was read there last. The address lies encrypted, as many such addresses are
-- secrets. Another address is another calendar, so that what was fetched from the old one is not kept under it.
CREATE TABLE calendars (
    calendar_id uuid PRIMARY KEY,
    role        text NOT NULL UNIQUE REFERENCES contacts,
    locked      bytea NOT NULL,
    due_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    read_at     timestamptz,
    problem     text,
    entries     bytea
);

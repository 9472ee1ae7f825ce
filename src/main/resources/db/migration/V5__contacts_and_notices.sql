-- Who holds each contact role, and what is on its way to them.

-- Exactly one row; grows with every change to a contact, so that instances know when theirs are old.
CREATE TABLE directory (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    version  bigint NOT NULL
);
INSERT INTO directory (version) VALUES (0);

CREATE TABLE contacts (
    role    text PRIMARY KEY,
    version integer NOT NULL,
    body    bytea NOT NULL
);

CREATE TABLE contact_changes (
    change_no  integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    role       text NOT NULL,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor      text NOT NULL,
    actor_role text NOT NULL,
    body       bytea NOT NULL
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON contact_changes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON contact_changes EXECUTE FUNCTION refuse_change();

-- Where notices are posted to. Address and secrets lie encrypted; a destination that is gone is switched off, never removed.
CREATE TABLE destinations (
    destination_id uuid PRIMARY KEY,
    name           text NOT NULL UNIQUE,
    kind           text NOT NULL,
    host           text NOT NULL,
    locked         bytea NOT NULL,
    switched_off   text,
    created_at     timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE destination_changes (
    change_no      integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    destination_id uuid NOT NULL,
    change         text NOT NULL CHECK (change IN ('made', 'switched off')),
    at             timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor          text NOT NULL,
    actor_role     text NOT NULL
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON destination_changes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON destination_changes EXECUTE FUNCTION refuse_change();

-- One person told of one incident on one occasion. Settled once it will not change any more.
CREATE TABLE notices (
    notice_id   uuid PRIMARY KEY,
    program_no  integer NOT NULL,
    incident_id uuid NOT NULL,
    created_at  timestamptz NOT NULL,
    occasion    text NOT NULL,
    person      text,
    state       text NOT NULL CHECK (state IN ('pending', 'delivered', 'dead', 'expired', 'withdrawn', 'nobody')),
    settled_at  timestamptz,
    body        bytea NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX notices_incident ON notices (incident_id, notice_id);
CREATE INDEX notices_newest ON notices (created_at, notice_id);
CREATE INDEX notices_dead ON notices (created_at, notice_id) WHERE state IN ('dead', 'expired', 'nobody');

-- One way to the person; the next one stands by until the one before fails. A claim ends by itself, and its number fences
-- off whoever wakes up after that.
CREATE TABLE deliveries (
    notice_id     uuid NOT NULL REFERENCES notices,
    rank          integer NOT NULL,
    channel       text NOT NULL,
    state         text NOT NULL CHECK (state IN ('standby', 'waiting', 'delivered', 'dead', 'withdrawn')),
    due_at        timestamptz NOT NULL,
    tries         integer NOT NULL DEFAULT 0,
    claim_no      integer NOT NULL DEFAULT 0,
    claimed_until timestamptz,
    PRIMARY KEY (notice_id, rank)
) WITH (fillfactor = 60);
CREATE INDEX deliveries_due ON deliveries (due_at) WHERE state = 'waiting';

CREATE TABLE delivery_attempts (
    notice_id  uuid NOT NULL,
    rank       integer NOT NULL,
    claim_no   integer NOT NULL,
    at         timestamptz NOT NULL,
    latency_ms integer NOT NULL,
    outcome    text NOT NULL,
    status     integer,
    detail     text NOT NULL,
    PRIMARY KEY (notice_id, rank, claim_no)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON delivery_attempts FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON delivery_attempts EXECUTE FUNCTION refuse_change();

-- What became of notices and is still to be told to the incident's flow.
CREATE TABLE notice_fates (
    notice_id     uuid NOT NULL,
    fate          text NOT NULL,
    program_no    integer NOT NULL,
    at            timestamptz NOT NULL,
    claimed_until timestamptz,
    PRIMARY KEY (notice_id, fate)
);

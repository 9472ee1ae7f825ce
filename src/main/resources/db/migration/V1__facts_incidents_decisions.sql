-- Everything that a decision reads or writes, in one schema, so that one transaction can hold it.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The table (%) is append-only.', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

-- One policy version: all workbooks and rules under one digest.
CREATE TABLE policies (
    policy_no    integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest       text NOT NULL UNIQUE CHECK (digest ~ '^sha256:[0-9a-f]{64}$'),
    state        text NOT NULL,
    version      integer NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    author       text NOT NULL,
    activated_at timestamptz,
    activated_by text
);

CREATE TABLE policy_files (
    policy_no integer NOT NULL REFERENCES policies,
    kind      text NOT NULL CHECK (kind IN ('workbook', 'rules')),
    name      text NOT NULL,
    content   bytea NOT NULL,
    PRIMARY KEY (policy_no, kind, name)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON policy_files FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON policy_files EXECUTE FUNCTION refuse_change();

-- Exactly one row: what decides from the next transaction on.
CREATE TABLE active_policy (
    only_one  boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    policy_no integer NOT NULL REFERENCES policies
);

CREATE TABLE policy_activations (
    activation_no integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    policy_no     integer NOT NULL REFERENCES policies,
    before_no     integer REFERENCES policies,
    at            timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor         text NOT NULL,
    actor_role    text NOT NULL
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON policy_activations FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON policy_activations EXECUTE FUNCTION refuse_change();

-- A program's row is its lock: whoever decides for it holds the row. Half-empty pages keep its updates in place.
-- readings is complete up to the fact at readings_at, received on readings_day.
CREATE TABLE programs (
    program_no    integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    program_id    text NOT NULL UNIQUE,
    version       bigint NOT NULL DEFAULT 0,
    fact_position bigint NOT NULL DEFAULT 0,
    readings_at   bigint NOT NULL DEFAULT 0,
    readings_day  date NOT NULL DEFAULT '2000-01-01',
    log_entries   bigint NOT NULL DEFAULT 0,
    log_head      bytea NOT NULL DEFAULT '\x',
    defense_level text,
    due_at        timestamptz,
    claimed_until timestamptz
) WITH (fillfactor = 50);
CREATE INDEX programs_due ON programs (due_at) WHERE due_at IS NOT NULL;

-- Narrow and never partitioned, so that an id is taken once and for all days; its row says where the fact lies.
CREATE TABLE fact_ids (
    fact_id     uuid PRIMARY KEY,
    body_digest uuid NOT NULL,
    received_on date NOT NULL,
    program_no  integer NOT NULL,
    position    bigint NOT NULL
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON fact_ids FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON fact_ids EXECUTE FUNCTION refuse_change();

-- policy_no judged the fact; a quiet fact has no decision, so this is its record. A late fact is not in the situation.
CREATE TABLE facts (
    received_on  date NOT NULL,
    program_no   integer NOT NULL,
    position     bigint NOT NULL,
    fact_id      uuid NOT NULL,
    fact_type    text NOT NULL,
    key          text NOT NULL,
    source       text NOT NULL,
    observed_at  timestamptz NOT NULL,
    received_at  timestamptz NOT NULL,
    quality      smallint NOT NULL,
    fate         smallint NOT NULL,
    in_situation boolean NOT NULL,
    policy_no    integer NOT NULL,
    body         bytea NOT NULL,
    PRIMARY KEY (program_no, position, received_on)
) PARTITION BY RANGE (received_on);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON facts FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Made aside and then attached, which lets others go on inserting meanwhile.
CREATE FUNCTION make_fact_partition(day date) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    part text := 'facts_' || to_char(day, 'YYYYMMDD');
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('standing_orders.make_fact_partition'));
    IF to_regclass(part) IS NULL THEN
        EXECUTE format('CREATE TABLE %I (LIKE facts INCLUDING ALL)', part);
        EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', part);
        EXECUTE format('ALTER TABLE facts ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', part, day, day + 1);
    END IF;
END $$;

-- What a fact led to; most facts lead to nothing.
CREATE TABLE fact_effects (
    fact_id   uuid PRIMARY KEY,
    incidents uuid[] NOT NULL,
    decisions uuid[] NOT NULL
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON fact_effects FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON fact_effects EXECUTE FUNCTION refuse_change();

-- Where the newest fact of each type and key lies, up to programs.readings_at; later ones are found among the facts.
CREATE TABLE readings (
    program_no  integer NOT NULL,
    fact_type   text NOT NULL,
    key         text NOT NULL,
    received_on date NOT NULL,
    position    bigint NOT NULL,
    PRIMARY KEY (program_no, fact_type, key)
) WITH (fillfactor = 60);

-- Facts that made a rule fail; stored, but they changed nothing.
CREATE TABLE quarantine (
    fact_id   uuid PRIMARY KEY,
    policy_no integer NOT NULL,
    at        timestamptz NOT NULL,
    problem   text NOT NULL
);

-- The current row is a fold of the incident's events.
CREATE TABLE incidents (
    incident_id uuid PRIMARY KEY,
    program_no  integer NOT NULL,
    changed_in  bigint NOT NULL,
    dedup_key   text NOT NULL,
    is_open     boolean NOT NULL,
    is_ended    boolean NOT NULL,
    type        text NOT NULL,
    severity    text NOT NULL,
    status      text NOT NULL,
    detected_at timestamptz NOT NULL,
    version     integer NOT NULL,
    body        bytea NOT NULL
);
CREATE UNIQUE INDEX incidents_one_open ON incidents (program_no, dedup_key) WHERE is_open;
CREATE INDEX incidents_standing ON incidents (program_no) WHERE NOT is_ended;
CREATE INDEX incidents_changed ON incidents (program_no, changed_in);
CREATE INDEX incidents_newest ON incidents (detected_at, incident_id);

CREATE TABLE incident_events (
    incident_id uuid NOT NULL,
    seq         integer NOT NULL,
    body        bytea NOT NULL,
    PRIMARY KEY (incident_id, seq)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON incident_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON incident_events EXECUTE FUNCTION refuse_change();

-- The log: each entry's hash covers its body, its place and the hash before it.
CREATE TABLE decisions (
    program_no  integer NOT NULL,
    seq         bigint NOT NULL,
    decision_id uuid NOT NULL UNIQUE,
    point       text NOT NULL,
    at          timestamptz NOT NULL,
    policy_no   integer NOT NULL,
    incidents   uuid[] NOT NULL,
    rules       text[] NOT NULL,
    body        bytea NOT NULL,
    hash        bytea NOT NULL,
    PRIMARY KEY (program_no, seq)
);
CREATE INDEX decisions_newest ON decisions (at, decision_id);
CREATE INDEX decisions_incidents ON decisions USING gin (incidents);
CREATE INDEX decisions_rules ON decisions USING gin (rules);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON decisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON decisions EXECUTE FUNCTION refuse_change();

-- Signed lengths and heads of the log, so that a cut tail shows.
CREATE TABLE log_checkpoints (
    program_no integer NOT NULL,
    entries    bigint NOT NULL,
    head       bytea NOT NULL,
    at         timestamptz NOT NULL,
    key_id     text NOT NULL,
    signature  bytea NOT NULL,
    PRIMARY KEY (program_no, entries)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON log_checkpoints FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON log_checkpoints EXECUTE FUNCTION refuse_change();

-- Foreign alerts and what DT-00 made of them.
CREATE TABLE signals (
    signal_id   uuid PRIMARY KEY,
    program_no  integer NOT NULL,
    received_at timestamptz NOT NULL,
    is_mapped   boolean NOT NULL,
    body        bytea NOT NULL
);
CREATE INDEX signals_newest ON signals (received_at, signal_id);
CREATE INDEX signals_unmapped ON signals (received_at, signal_id) WHERE NOT is_mapped;

-- First answers, so that a repeated request gets the same one.
CREATE TABLE idempotency_keys (
    credential  text NOT NULL,
    key         text NOT NULL,
    body_digest text NOT NULL,
    answer      bytea NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (credential, key)
);
CREATE INDEX idempotency_keys_age ON idempotency_keys (at);

CREATE TABLE api_keys (
    key_id        text PRIMARY KEY,
    name          text NOT NULL,
    role          text NOT NULL,
    contact_roles text[] NOT NULL,
    programs      text[] NOT NULL,
    mac           bytea NOT NULL UNIQUE,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at    timestamptz,
    revoked_at    timestamptz,
    last_used_at  timestamptz
);
CREATE TABLE api_key_changes (
    change_no  integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key_id     text NOT NULL,
    change     text NOT NULL CHECK (change IN ('issued', 'revoked')),
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor      text NOT NULL,
    actor_role text NOT NULL
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON api_key_changes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON api_key_changes EXECUTE FUNCTION refuse_change();

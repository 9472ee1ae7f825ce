-- What happens to incidents is a log under a chain of hashes as the decisions are; signed checkpoints cover both logs of all
-- programs and each other.

ALTER TABLE programs
    ADD COLUMN events      bigint NOT NULL DEFAULT 0,
    ADD COLUMN events_head bytea NOT NULL DEFAULT '\x';

ALTER TABLE incident_events
    ADD COLUMN program_no integer,
    ADD COLUMN place      bigint,
    ADD COLUMN hash       bytea;

-- What has happened already is chained as it stands.
ALTER TABLE incident_events DISABLE TRIGGER append_only;
DO $$
DECLARE
    each  record;
    named bytea;
    head  bytea;
    last  bigint;
BEGIN
    FOR each IN
        SELECT p.program_no, p.program_id, e.incident_id, e.seq, e.body
        FROM incident_events e
        JOIN incidents i ON i.incident_id = e.incident_id
        JOIN programs p ON p.program_no = i.program_no
        ORDER BY p.program_no, e.incident_id, e.seq
    LOOP
        SELECT p.events, p.events_head INTO last, head FROM programs p WHERE p.program_no = each.program_no;
        named := convert_to(each.program_id, 'UTF8');
        head := sha256(int4send(octet_length(head)) || head || int4send(octet_length(named)) || named
            || int8send(last + 1) || int4send(36) || each.incident_id::text::bytea || int8send(each.seq)
            || int4send(octet_length(each.body)) || each.body);
        UPDATE programs SET events = last + 1, events_head = head WHERE program_no = each.program_no;
        UPDATE incident_events SET program_no = each.program_no, place = last + 1, hash = head
        WHERE incident_id = each.incident_id AND seq = each.seq;
    END LOOP;
END $$;
ALTER TABLE incident_events ENABLE TRIGGER append_only;

ALTER TABLE incident_events
    ALTER COLUMN program_no SET NOT NULL,
    ALTER COLUMN place SET NOT NULL,
    ALTER COLUMN hash SET NOT NULL;
CREATE UNIQUE INDEX incident_events_log ON incident_events (program_no, place);

-- Each is bound to the one before it and signed; a copy is kept outside the database.
CREATE TABLE checkpoints (
    number    bigint PRIMARY KEY,
    body      bytea NOT NULL,
    key_id    text NOT NULL,
    signature bytea NOT NULL
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON checkpoints FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON checkpoints EXECUTE FUNCTION refuse_change();

-- Up to where each program is signed and by which checkpoint, to find what is due.
CREATE TABLE signed_heads (
    program_no integer PRIMARY KEY,
    number     bigint NOT NULL,
    at         timestamptz NOT NULL,
    decisions  bigint NOT NULL,
    events     bigint NOT NULL
) WITH (fillfactor = 60);

-- One program at a time was not enough: whoever took its checkpoints away could cut its log.
DROP TABLE log_checkpoints;

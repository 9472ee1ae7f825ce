-- What notices go through, one row for each mailbox and destination: locked by whoever claims deliveries through it, so
-- that all instances together keep to the number at once; and its circuit.
CREATE TABLE channels (
    channel    text PRIMARY KEY,
    failures   integer NOT NULL DEFAULT 0,
    open_until timestamptz
) WITH (fillfactor = 60);
INSERT INTO channels (channel) SELECT DISTINCT channel FROM deliveries;

DROP INDEX deliveries_due;
CREATE INDEX deliveries_due ON deliveries (channel, due_at) WHERE state = 'waiting';
CREATE INDEX deliveries_claimed ON deliveries (channel) WHERE claimed_until IS NOT NULL;

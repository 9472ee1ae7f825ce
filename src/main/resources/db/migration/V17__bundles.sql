-- How far apart letters to one person through one channel are, and how many a channel takes, as the policy had it when the
-- notice was decided. What waits meanwhile goes together.
ALTER TABLE notices ADD window_seconds integer NOT NULL DEFAULT 0;
ALTER TABLE notices ADD budget_letters integer NOT NULL DEFAULT 0;
ALTER TABLE notices ADD budget_seconds integer NOT NULL DEFAULT 0;

-- When the last letter through a channel reached a person.
CREATE TABLE letters (
    channel text NOT NULL,
    person  text NOT NULL,
    sent_at timestamptz NOT NULL,
    PRIMARY KEY (channel, person)
) WITH (fillfactor = 60);

-- The letters of a channel since an instant.
ALTER TABLE channels ADD letters integer NOT NULL DEFAULT 0;
ALTER TABLE channels ADD letters_since timestamptz NOT NULL DEFAULT clock_timestamp();

-- Conditions that were seen true, but not yet often or long enough to be an incident, as JSON; null when there never were any.
ALTER TABLE programs ADD suspicions text;

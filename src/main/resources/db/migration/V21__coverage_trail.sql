-- The highest coverage of each of the last 24 hours before the newest reading, as JSON; null when there never was any.
ALTER TABLE programs ADD coverage_trail text;

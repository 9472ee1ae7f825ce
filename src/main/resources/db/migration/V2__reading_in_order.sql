-- Lists are read newest first, a page at a time; these keep that from sorting what is stored.
CREATE INDEX facts_newest ON facts (received_on, received_at);
CREATE INDEX incidents_open ON incidents (detected_at, incident_id) WHERE is_open;

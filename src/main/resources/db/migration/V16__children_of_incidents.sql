-- Which incidents belong to one multiple_failures (A8).
ALTER TABLE incidents ADD COLUMN parent_id uuid;
UPDATE incidents SET parent_id = (convert_from(body, 'UTF8')::jsonb #>> '{card,parent_id}')::uuid
WHERE convert_from(body, 'UTF8')::jsonb #>> '{card,parent_id}' IS NOT NULL;
CREATE INDEX incidents_of ON incidents (parent_id, detected_at, incident_id) WHERE parent_id IS NOT NULL;

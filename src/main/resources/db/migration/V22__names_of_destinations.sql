-- What is switched off is kept for the record, and gives its name away.
ALTER TABLE destinations DROP CONSTRAINT destinations_name_key;
CREATE UNIQUE INDEX destinations_name ON destinations (name) WHERE switched_off IS NULL;

-- As scheduler_owner: people by opaque id, rotations, half-day blocks, and who works when.

CREATE TABLE people (
    id text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('resident', 'faculty')),
    pgy int CHECK (pgy BETWEEN 1 AND 8)
);

CREATE TABLE rotations (
    id text PRIMARY KEY,
    -- 1 duty-hour rules .. 5 elective, as the service's sacrifice hierarchy has them
    level int NOT NULL CHECK (level BETWEEN 1 AND 5),
    required int NOT NULL CHECK (required > 0)
);

CREATE TABLE blocks (
    id int PRIMARY KEY,
    day date NOT NULL,
    half text NOT NULL CHECK (half IN ('AM', 'PM')),
    rotation text NOT NULL REFERENCES rotations,
    UNIQUE (day, half, rotation)
);

CREATE TABLE assignments (
    id int PRIMARY KEY,
    block int NOT NULL,
    person text NOT NULL,
    -- over the row's own content, written by the scheduler: a change that went around it shows
    checksum text NOT NULL DEFAULT '',
    CONSTRAINT assignment_block FOREIGN KEY (block) REFERENCES blocks,
    CONSTRAINT assignment_person FOREIGN KEY (person) REFERENCES people
);

-- how many rows each table should have
CREATE TABLE ledger (
    name text PRIMARY KEY,
    rows bigint NOT NULL
);

CREATE FUNCTION seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.checksum := md5(NEW.id || '/' || NEW.block || '/' || NEW.person);
    RETURN NEW;
END $$;

CREATE TRIGGER seal BEFORE INSERT OR UPDATE ON assignments FOR EACH ROW EXECUTE FUNCTION seal();

CREATE FUNCTION count_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO ledger VALUES (TG_TABLE_NAME, CASE TG_OP WHEN 'INSERT' THEN 1 ELSE 0 END)
    ON CONFLICT (name) DO UPDATE
    SET rows = ledger.rows + CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
    RETURN NULL;
END $$;

CREATE TRIGGER counted AFTER INSERT OR DELETE ON people FOR EACH ROW EXECUTE FUNCTION count_rows();
CREATE TRIGGER counted AFTER INSERT OR DELETE ON assignments FOR EACH ROW EXECUTE FUNCTION count_rows();

GRANT SELECT, INSERT, UPDATE, DELETE ON people, rotations, blocks, assignments TO scheduler_app;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO scheduler_probe;

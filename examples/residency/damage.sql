-- As scheduler_owner: what a bad migration does that goes around the scheduler. It touches the later half of the plan.

BEGIN;
ALTER TABLE assignments DISABLE TRIGGER USER;
ALTER TABLE assignments DROP CONSTRAINT assignment_person;

-- every seventh row is gone
DELETE FROM assignments a USING blocks b
WHERE b.id = a.block AND b.day >= current_date + 21 AND a.id % 7 = 0;

-- every fifth of the rest names somebody else
UPDATE assignments a SET person = 'R-' || lpad((a.id % 60)::text, 4, '0')
FROM blocks b
WHERE b.id = a.block AND b.day >= current_date + 21 AND a.id % 5 = 0;

-- and some name nobody
UPDATE assignments a SET person = 'R-9999'
FROM blocks b
WHERE b.id = a.block AND b.day >= current_date + 35 AND a.id % 11 = 0;

ALTER TABLE assignments ENABLE TRIGGER USER;
COMMIT;

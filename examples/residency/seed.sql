-- 80 people, 10 rotations, 12 weeks of half-day blocks, and everybody who is needed in them.

INSERT INTO people
SELECT 'R-' || lpad(i::text, 4, '0'), 'resident', 1 + i % 3 FROM generate_series(1, 60) i
UNION ALL
SELECT 'F-' || lpad(i::text, 4, '0'), 'faculty', NULL FROM generate_series(1, 20) i;

INSERT INTO rotations VALUES
    ('inpatient', 2, 3), ('emergency', 2, 3), ('procedures_full_day', 2, 2), ('procedures_half_day', 2, 2),
    ('peds_clinic', 3, 2), ('adult_clinic', 3, 2), ('conference', 4, 2), ('simulation', 4, 2),
    ('research', 5, 1), ('elective', 5, 1);

INSERT INTO blocks
SELECT row_number() OVER (ORDER BY day, half, rotation), day, half, rotation
FROM (
    SELECT current_date - 28 + d AS day, half, r.id AS rotation
    FROM generate_series(0, 83) d, (VALUES ('AM'), ('PM')) halves (half), rotations r
) all_blocks;

-- in turn, so that the hours are shared evenly
INSERT INTO assignments (id, block, person)
SELECT n, block, (SELECT array_agg(id ORDER BY id DESC) FROM people)[1 + n % 80]
FROM (
    SELECT row_number() OVER (ORDER BY b.id, place) AS n, b.id AS block
    FROM blocks b JOIN rotations r ON r.id = b.rotation, generate_series(1, r.required) place
) places;

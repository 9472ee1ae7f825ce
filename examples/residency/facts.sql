-- As scheduler_probe: what is really found in the database, as facts. One JSON object a line.

SET search_path = public;

WITH changed AS (
    SELECT count(*) AS n FROM assignments
    WHERE checksum <> md5(id || '/' || block || '/' || person)
), missing AS (
    SELECT sum(abs(rows - CASE name WHEN 'people' THEN (SELECT count(*) FROM people)
        ELSE (SELECT count(*) FROM assignments) END)) AS n
    FROM ledger
), dangling AS (
    SELECT count(*) AS n FROM assignments a
    WHERE NOT EXISTS (SELECT FROM people p WHERE p.id = a.person)
       OR NOT EXISTS (SELECT FROM blocks b WHERE b.id = a.block)
), faults AS (
    SELECT 1 AS place, 'CHECKSUM' AS kind, n || ' assignments were changed around the scheduler' AS message FROM changed WHERE n > 0
    UNION ALL
    SELECT 2, 'MISSING_ROWS', n || ' rows are missing' FROM missing WHERE n > 0
    UNION ALL
    SELECT 3, 'CONSTRAINT', n || ' assignments name a person or block that is not there' FROM dangling WHERE n > 0
), staffed AS (
    SELECT b.day, r.required, count(p.id) >= r.required AS covered
    FROM blocks b
    JOIN rotations r ON r.id = b.rotation
    LEFT JOIN assignments a ON a.block = b.id
    LEFT JOIN people p ON p.id = a.person
    WHERE b.day BETWEEN current_date AND current_date + 13
    GROUP BY b.id, b.day, r.required
), coverage AS (
    SELECT count(*) AS slots, count(*) FILTER (WHERE covered) AS covered,
        count(*) FILTER (WHERE NOT covered AND day < current_date + 3) AS gaps,
        round(count(*) FILTER (WHERE covered) / greatest(count(*), 1)::numeric, 4) AS rate
    FROM staffed
), hours AS (
    -- a half day is six hours; over the 28 days that end today
    SELECT a.person, count(*) * 6 / 4.0 AS weekly
    FROM assignments a JOIN blocks b ON b.id = a.block JOIN people p ON p.id = a.person
    WHERE p.kind = 'resident' AND b.day > current_date - 28 AND b.day <= current_date
    GROUP BY a.person
), duty AS (
    SELECT count(*) FILTER (WHERE weekly > 80) AS critical, count(*) FILTER (WHERE weekly > 72 AND weekly <= 80) AS warnings
    FROM hours
)
SELECT json_build_object('fact_type', 'database_health', 'healthy', NOT EXISTS (SELECT FROM faults),
    'integrity_check', CASE WHEN EXISTS (SELECT FROM faults) THEN 'FAIL' ELSE 'PASS' END, 'reachable', true,
    'errors', coalesce((SELECT json_agg(json_build_object('kind', kind, 'message', message) ORDER BY place) FROM faults), '[]'))
UNION ALL
SELECT json_build_object('fact_type', 'coverage', 'rate', rate, 'required_slots', slots, 'covered_slots', covered,
    'gaps_72h', gaps) FROM coverage
UNION ALL
SELECT json_build_object('fact_type', 'acgme_compliance', 'critical_violations', critical, 'violations', critical,
    'warnings', warnings, 'checked_through', current_date) FROM duty
UNION ALL
SELECT json_build_object('fact_type', 'defense_level', 'level', CASE WHEN rate > 0.90 THEN 'GREEN'
    WHEN rate >= 0.85 THEN 'YELLOW' WHEN rate >= 0.80 THEN 'ORANGE' WHEN rate >= 0.70 THEN 'RED' ELSE 'BLACK' END,
    'reasons', json_build_array('coverage of the next 14 days is ' || rate)) FROM coverage;

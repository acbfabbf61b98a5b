-- Lines come in pairs of one office, grade, function and nationality, women and men. Shares of women grow by the year, in some
-- groups they fall; a pair in 80 does not tell the sex. Departments have no uniformed and few
-- national staff, and one of them draws on the large contributors as their contingents do, the other less.
WITH body AS (
  SELECT
    code AS entity,
    kind,
    CAST(getvariable('period_to') AS DATE) AS state_date,
    year(CAST(getvariable('period_to') AS DATE)) - 2022 AS years,
    0.4 + 1.6 * rnd(code, 'size of staff') AS size
  FROM entities
  WHERE code = getvariable('entity')
),
grades AS (
  SELECT
    g.code AS grade,
    g.staff_group,
    row_number() OVER (ORDER BY g.grade_order) - 1 AS k,
    count(*) OVER () AS n
  FROM staff_grades AS g
  JOIN body AS b ON b.kind <> 'department' OR g.staff_group IN ('professional', 'NGS') OR g.code IN ('D-1', 'D-2')
  WHERE g.code NOT IN ('P-1', 'FS-7', 'FS-3', 'NO-D', 'G-7', 'G-2')
),
states AS (
  SELECT
    code AS state,
    row_number() OVER (ORDER BY code) - 1 AS k
  FROM member_states
  WHERE workspace = 'exercise'
),
pairs AS (
  SELECT
    b.*,
    p.p,
    g.grade,
    g.staff_group,
    s.state,
    s.k AS state_k,
    rnd(p.p, b.entity || ' persons') AS x
  FROM body AS b, range(0, (CAST(getvariable('rows') AS BIGINT) + 1) // 2) AS p(p)
  JOIN grades AS g ON g.k = p.p % g.n
  JOIN states AS s ON s.k = CAST(floor(26 * pow(rnd(p.p, getvariable('entity') || ' state'), CASE getvariable('entity') WHEN 'XDS' THEN 3 ELSE 1.6 END)) AS INTEGER)
),
counted AS (
  SELECT
    *,
    CAST(1 + floor(x * size * CASE
      WHEN kind = 'department' AND staff_group = 'director' THEN 0
      WHEN kind = 'department' THEN 3
      WHEN staff_group = 'director' THEN 2.5
      WHEN staff_group = 'contingent' THEN 900 / (1 + state_k / 4.0)
      WHEN staff_group = 'formed-police' THEN 160
      WHEN staff_group IN ('officers', 'police') THEN 70
      WHEN staff_group = 'NGS' THEN 60
      WHEN staff_group IN ('professional', 'field-service') THEN 16
      ELSE 12
    END) AS INTEGER) AS total,
    CASE staff_group
      WHEN 'director' THEN 0.34 WHEN 'professional' THEN 0.38 WHEN 'field-service' THEN 0.24 WHEN 'NPO' THEN 0.33
      WHEN 'NGS' THEN 0.19 WHEN 'UNV' THEN 0.47 WHEN 'contingent' THEN 0.07 WHEN 'officers' THEN 0.2
      WHEN 'formed-police' THEN 0.13 WHEN 'police' THEN 0.26 ELSE 0.3
    END * (0.75 + 0.5 * rnd(entity || staff_group, 'women')) AS share,
    CASE WHEN rnd(entity || staff_group, 'trend') < 0.13 THEN -0.02 ELSE 0.012 END AS trend
  FROM pairs
),
shared AS (
  SELECT
    *,
    CAST(least(total, floor(total * (share + trend * years) + rnd(p, entity || ' rounding'))) AS INTEGER) AS women,
    rnd(p, entity || ' untold ' || years) < 0.0125 AS is_untold
  FROM counted
)
SELECT
  s.entity,
  s.state_date,
  printf('L%07d', 2 * s.p + x.k) AS line,
  pick(['Office of the Head', 'Northern Office', 'Southern Office', 'Operations Division', 'Support Division', 'Regional Unit'], rnd(s.p, s.entity || ' office')) || CASE WHEN s.p >= 600 THEN ' ' || CAST(s.p // 600 AS VARCHAR) ELSE '' END AS office,
  s.grade,
  CASE
    WHEN rnd(s.p, s.entity || ' function untold') < 0.02 THEN NULL
    WHEN s.staff_group = 'director' THEN 'leadership'
    WHEN s.staff_group IN ('contingent', 'officers', 'formed-police', 'police') THEN 'operations'
    WHEN s.staff_group IN ('field-service', 'NGS') THEN pick(['support', 'support', 'support', 'security'], rnd(s.p, s.entity || ' function'))
    ELSE pick(['political', 'protection', 'support', 'security'], rnd(s.p, s.entity || ' function'))
  END AS function,
  CASE WHEN NOT s.is_untold THEN CASE WHEN x.k = 0 THEN 'women' ELSE 'men' END END AS sex,
  CASE WHEN s.staff_group NOT IN ('NPO', 'NGS') AND s.grade <> 'UNV-N' AND rnd(s.p, s.entity || ' nationality untold') >= 0.01 THEN s.state END AS nationality,
  CASE
    WHEN rnd(s.p, s.entity || ' status untold') < 0.01 THEN NULL
    ELSE s.staff_group IN ('director', 'professional') AND rnd(s.p, s.entity || ' status') < CASE WHEN s.kind = 'department' THEN 0.85 ELSE 0.3 END
  END AS is_geographical,
  CASE WHEN x.k = 0 THEN s.women ELSE s.total - s.women END AS persons
FROM shared AS s, (VALUES (0), (1)) AS x(k)
WHERE CASE WHEN x.k = 0 THEN s.women ELSE s.total - s.women END > 0
ORDER BY line

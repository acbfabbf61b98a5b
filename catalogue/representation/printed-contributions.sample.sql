-- Ranks and sums as an office would print them; one total in fifteen is misprinted, one is not legible.
WITH body AS (
  SELECT code AS entity, kind, CAST(getvariable('period_to') AS DATE) AS as_at
  FROM entities
  WHERE code = getvariable('entity')
    AND kind = 'secretariat'
),
drawn AS (
  SELECT
    b.entity,
    b.as_at,
    s.code AS contributor,
    CAST(floor(60 + 4000 * pow(rnd(s.code, 'contribution'), 3)) AS INTEGER) AS strength,
    rnd(s.code || b.as_at, 'printed') AS x
  FROM body AS b
  JOIN member_states AS s ON s.workspace = 'exercise'
),
parted AS (
  SELECT *, CAST(floor(strength * (0.03 + 0.1 * rnd(contributor, 'women sent'))) AS INTEGER) AS women
  FROM drawn
)
SELECT
  entity,
  contributor,
  as_at,
  CAST(rank() OVER (ORDER BY strength DESC) AS INTEGER) AS contribution_rank,
  women,
  strength - women AS men,
  CASE WHEN x < 0.04 THEN NULL WHEN x < 0.1 THEN strength + 10 ELSE strength END AS total,
  CASE WHEN x < 0.04 THEN 'undetermined' WHEN x < 0.1 THEN 'not-satisfied' ELSE 'satisfied' END AS expected_contributions_add_up
FROM parted
ORDER BY contribution_rank, contributor

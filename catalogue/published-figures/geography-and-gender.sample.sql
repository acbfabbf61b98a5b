-- Staff of one mission on the last day of a period, or of the mission, when nobody is left. Men are the larger part, less so
-- in small missions; seven regional groups share the international staff. One count in fifteen is off by one person, one
-- report in twenty does not print the international staff.
WITH mission AS (
  SELECT
    e.code AS entity,
    CAST(getvariable('period_to') AS DATE) AS as_at,
    e.code || getvariable('period') AS seed,
    CASE
      WHEN e.to_date <= CAST(getvariable('period_to') AS DATE) THEN 0
      ELSE CAST(FLOOR(120 + 2100 * POWER(rnd(e.code, 'size'), 2) * (0.9 + 0.2 * rnd(e.code || getvariable('period'), 'staff'))) AS BIGINT)
    END AS staff
  FROM entities AS e
  WHERE e.code = getvariable('entity')
    AND e.kind = 'mission'
),
parted AS (
  SELECT
    *,
    CAST(FLOOR(staff * (0.56 + 0.22 * rnd(seed, 'men'))) AS BIGINT) AS men,
    CAST(FLOOR(staff * (0.3 + 0.3 * rnd(seed, 'international'))) AS BIGINT) AS international
  FROM mission
),
grouped AS (
  SELECT
    *,
    CAST(FLOOR(international * 0.45) AS BIGINT) AS african,
    CAST(FLOOR(international * 0.2) AS BIGINT) AS asia_pacific,
    CAST(FLOOR(international * 0.1) AS BIGINT) AS eastern_european,
    CAST(FLOOR(international * 0.05) AS BIGINT) AS latin_american,
    CAST(FLOOR(international * 0.04) AS BIGINT) AS united_states,
    CASE WHEN rnd(seed, 'others') < 0.5 THEN CAST(FLOOR(international * 0.01) AS BIGINT) END AS other_states
  FROM parted
),
made AS (
  SELECT
    *,
    international - african - asia_pacific - eastern_european - latin_american - united_states - COALESCE(other_states, 0)
      AS western_european,
    rnd(seed, 'percentages printed') < 0.5 OR staff = 0 AS has_percentages
  FROM grouped
)
SELECT
  entity,
  as_at,
  'Exercise/' || entity || '/' || year(as_at) AS document,
  'paras. 52 and 53' AS place,
  CAST(staff AS INTEGER) AS staff,
  CAST(men AS INTEGER) AS men,
  CAST(staff - men + CASE WHEN staff > 0 AND rnd(seed, 'one off') < 1.0 / 15 THEN 1 ELSE 0 END AS INTEGER) AS women,
  CASE WHEN has_percentages THEN CAST(COALESCE(ROUND(100 * men / NULLIF(staff, 0)), 0) + CASE WHEN rnd(seed, 'percentage off') < 0.08 THEN 2 ELSE 0 END AS INTEGER) END
    AS printed_men_percentage,
  CASE WHEN has_percentages THEN CAST(COALESCE(ROUND(100 * (staff - men) / NULLIF(staff, 0)), 0) AS INTEGER) END AS printed_women_percentage,
  CASE WHEN rnd(seed, 'international unprinted') >= 0.05 THEN CAST(international AS INTEGER) END AS international_staff,
  CAST(FLOOR(10 + 40 * rnd(seed, 'nationalities')) AS INTEGER) AS nationalities,
  CAST(NULL AS DATE) AS groups_as_at,
  CAST(african AS INTEGER) AS african,
  CAST(asia_pacific AS INTEGER) AS asia_pacific,
  CAST(eastern_european AS INTEGER) AS eastern_european,
  CAST(latin_american AS INTEGER) AS latin_american,
  CAST(western_european AS INTEGER) AS western_european,
  CAST(united_states AS INTEGER) AS united_states,
  CAST(other_states AS INTEGER) AS other_states
FROM made

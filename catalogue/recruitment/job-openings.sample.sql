-- Candidates thin out from stage to stage; one is selected in the end. In a quarter of the missions external candidates lose
-- ground at one stage, in the others only by chance. Months are drawn with a summer gap; post-specific recruitment is longer.
WITH mission AS (
  SELECT
    code AS entity,
    getvariable('period') AS period,
    CAST(getvariable('period_from') AS DATE) AS period_from,
    code || getvariable('period') AS salt,
    rnd(code, 'bias') AS x_bias,
    CASE WHEN rnd(code, 'bias stage') < 0.5 THEN 'suitable' ELSE 'recommended' END AS bias_stage
  FROM entities
  WHERE code = getvariable('entity')
),
numbered AS (
  SELECT
    m.*,
    r.i,
    rnd(r.i, m.salt || ' level') AS x_level,
    rnd(r.i, m.salt || ' method') < 0.55 AS is_roster,
    m.period_from + CAST(floor(365 * pow(rnd(r.i, m.salt || ' end'), 0.8)) AS INTEGER) AS ended_on,
    rnd(r.i, m.salt || ' ended') AS x_ended,
    CASE WHEN m.x_bias < 0.25 AND m.bias_stage = 'suitable' THEN 0.8 ELSE 1 END AS f_suitable,
    CASE WHEN m.x_bias < 0.25 AND m.bias_stage = 'recommended' THEN 0.62 ELSE 1 END AS f_recommended
  FROM mission AS m, range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
),
applied AS (
  SELECT
    *,
    CAST(3 + floor(20 * rnd(i, salt || ' internal') * CASE WHEN is_roster THEN 0.7 ELSE 1 END) AS INTEGER) AS ia,
    CAST(10 + floor(150 * pow(rnd(i, salt || ' external'), 2) * CASE WHEN is_roster THEN 0.4 ELSE 1 END) AS INTEGER) AS ea
  FROM numbered
),
eligible AS (
  SELECT *,
    CAST(floor(ia * 0.62 + rnd(i, salt || ' ie')) AS INTEGER) AS ie,
    CAST(floor(ea * 0.62 + rnd(i, salt || ' ee')) AS INTEGER) AS ee
  FROM applied
),
suitable AS (
  SELECT *,
    least(ie, CAST(floor(ie * 0.45 + rnd(i, salt || ' is')) AS INTEGER)) AS is_,
    least(ee, CAST(floor(ee * 0.45 * f_suitable + rnd(i, salt || ' es')) AS INTEGER)) AS es
  FROM eligible
),
recommended AS (
  SELECT *,
    least(is_, CAST(floor(is_ * 0.4 + rnd(i, salt || ' ir')) AS INTEGER)) AS ir,
    least(es, CAST(floor(es * 0.4 * f_recommended + rnd(i, salt || ' er')) AS INTEGER)) AS er
  FROM suitable
),
ended AS (
  SELECT
    *,
    CASE
      WHEN ir + er = 0 THEN 'no-candidate'
      WHEN x_ended < 0.05 THEN 'cancelled'
      WHEN x_ended < 0.1 THEN 'no-candidate'
      ELSE 'selected'
    END AS ended_as,
    rnd(i, salt || ' chosen') * (ir + er) < er AS external_chosen,
    ended_on - CAST(
      CASE WHEN is_roster THEN 35 + floor(90 * pow(rnd(i, salt || ' days'), 2)) ELSE 90 + floor(320 * pow(rnd(i, salt || ' days'), 2)) END AS INTEGER
    ) AS posted_on,
    rnd(i, salt || ' untold') AS x_untold,
    rnd(i, salt || ' open to') AS x_open
  FROM recommended
)
SELECT
  entity,
  period,
  printf('%s-JO-%s-%06d', entity, left(period, 4), i) AS opening,
  CASE WHEN NOT is_roster THEN printf('%s-%06d', entity, 1 + i % CAST(getvariable('rows') AS BIGINT)) END AS post_number,
  CASE WHEN x_level < 0.03 THEN 'D-1' WHEN x_level < 0.12 THEN 'P-5' WHEN x_level < 0.35 THEN 'P-4' WHEN x_level < 0.65 THEN 'P-3' WHEN x_level < 0.72 THEN 'P-2' WHEN x_level < 0.85 THEN 'FS-5' ELSE 'FS-4' END AS level,
  CASE WHEN is_roster THEN 'roster' ELSE 'post-specific' END AS method,
  CASE WHEN x_open < 0.01 THEN NULL WHEN is_roster THEN 'roster-members' WHEN x_open < 0.05 THEN 'internal-only' ELSE 'all' END AS open_to,
  CASE WHEN rnd(i, salt || ' posted untold') < 0.02 THEN NULL ELSE posted_on END AS posted_on,
  posted_on + CASE WHEN is_roster THEN 15 ELSE 30 END AS closed_on,
  ended_as AS ended,
  ended_on,
  CASE WHEN ended_as = 'selected' AND rnd(i, salt || ' arrived') < 0.7 THEN ended_on + 30 + CAST(floor(90 * rnd(i, salt || ' arrival')) AS INTEGER) END AS on_duty_on,
  ia AS internal_applied,
  ie AS internal_eligible,
  CASE WHEN x_untold < 0.002 THEN NULL ELSE is_ END AS internal_suitable,
  ir AS internal_recommended,
  CASE WHEN ended_as = 'selected' AND NOT external_chosen THEN 1 ELSE 0 END AS internal_selected,
  ea AS external_applied,
  ee AS external_eligible,
  es AS external_suitable,
  CASE WHEN x_untold > 0.998 THEN NULL ELSE er END AS external_recommended,
  CASE WHEN ended_as = 'selected' AND external_chosen THEN 1 ELSE 0 END AS external_selected,
  CAST(floor((ia + ea) * (0.25 + 0.3 * rnd(entity, 'contributors')) * (0.7 + 0.6 * rnd(i, salt || ' contributors'))) AS INTEGER) AS contributors_applied,
  CASE WHEN x_open < 0.01 THEN 'undetermined' WHEN NOT is_roster AND x_open < 0.05 THEN 'not-satisfied' ELSE 'satisfied' END AS expected_open_to_both
FROM ended
ORDER BY i

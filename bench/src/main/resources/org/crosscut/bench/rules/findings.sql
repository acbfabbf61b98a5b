-- Every post that some rule leaves open, with what all of them show of it, in one pass: s<n> is 0 where rule n is kept
-- or does not apply, 1 where it is broken and 2 where it cannot be told.
WITH judged AS (
  SELECT
    *,
    CAST(vacant_since + INTERVAL '24' MONTH AS DATE) AS long_vacant_from,
    CASE WHEN status <> 'encumbered' AND vacant_since + INTERVAL '24' MONTH <= DATE '${as_of}'
      THEN CASE WHEN proposal = 'retain' THEN justification IS NOT NULL ELSE proposal <> 'none' END
      ELSE NOT (status <> 'encumbered' AND vacant_since + INTERVAL '24' MONTH <= DATE '${as_of}') END AS k1,
    CASE WHEN status <> 'encumbered' AND vacant_since + INTERVAL '24' MONTH <= DATE '${as_of}' AND proposal <> 'none'
      THEN proposal IN ('retain', 'abolish')
      ELSE NOT (status <> 'encumbered' AND vacant_since + INTERVAL '24' MONTH <= DATE '${as_of}' AND proposal <> 'none') END AS k2,
    CASE WHEN status <> 'encumbered' OR vacant_since IS NOT NULL
      THEN status <> 'encumbered' AND vacant_since >= date_established AND vacant_since <= state_date
      ELSE TRUE END AS k3,
    date_established <= state_date AS k4,
    filled_on IS NULL OR filled_on >= date_established AS k5,
    filled_on IS NULL OR filled_on <= state_date AS k6,
    previous_vacancy_from IS NULL OR previous_vacancy_from <= filled_on AS k7,
    previous_vacancy_from IS NULL OR previous_vacancy_from >= date_established AS k8,
    status <> 'vacant' OR recruitment_stage IS NOT NULL AS k9,
    status <> 'encumbered' OR recruitment_stage IS NULL AS k10,
    status <> 'encumbered' OR proposal_document IS NULL AS k11,
    proposal IS DISTINCT FROM 'retain' OR proposal_document IS NOT NULL AS k12,
    previous_vacancy_from IS NULL OR previous_vacancy_from + INTERVAL '60' MONTH >= filled_on AS k13,
    status = 'encumbered' OR vacant_since + INTERVAL '48' MONTH > DATE '${as_of}' AS k14,
    status = 'encumbered' OR vacant_since + INTERVAL '60' MONTH > DATE '${as_of}' AS k15,
    functional_title <> '' AS k16,
    length(post_number) >= 4 AS k17,
    organizational_unit <> '' AND duty_station <> '' AS k18,
    hiring_freeze IS NOT TRUE OR recruitment_stage IS NULL OR recruitment_stage <> 'selected' AS k19,
    state_date <= DATE '${as_of}' AS k20
  FROM posts
)
SELECT
  CASE WHEN k1 THEN 0 WHEN k1 IS NULL THEN 2 ELSE 1 END AS s1,
  CASE WHEN k2 THEN 0 WHEN k2 IS NULL THEN 2 ELSE 1 END AS s2,
  CASE WHEN k3 THEN 0 WHEN k3 IS NULL THEN 2 ELSE 1 END AS s3,
  CASE WHEN k4 THEN 0 WHEN k4 IS NULL THEN 2 ELSE 1 END AS s4,
  CASE WHEN k5 THEN 0 WHEN k5 IS NULL THEN 2 ELSE 1 END AS s5,
  CASE WHEN k6 THEN 0 WHEN k6 IS NULL THEN 2 ELSE 1 END AS s6,
  CASE WHEN k7 THEN 0 WHEN k7 IS NULL THEN 2 ELSE 1 END AS s7,
  CASE WHEN k8 THEN 0 WHEN k8 IS NULL THEN 2 ELSE 1 END AS s8,
  CASE WHEN k9 THEN 0 WHEN k9 IS NULL THEN 2 ELSE 1 END AS s9,
  CASE WHEN k10 THEN 0 WHEN k10 IS NULL THEN 2 ELSE 1 END AS s10,
  CASE WHEN k11 THEN 0 WHEN k11 IS NULL THEN 2 ELSE 1 END AS s11,
  CASE WHEN k12 THEN 0 WHEN k12 IS NULL THEN 2 ELSE 1 END AS s12,
  CASE WHEN k13 THEN 0 WHEN k13 IS NULL THEN 2 ELSE 1 END AS s13,
  CASE WHEN k14 THEN 0 WHEN k14 IS NULL THEN 2 ELSE 1 END AS s14,
  CASE WHEN k15 THEN 0 WHEN k15 IS NULL THEN 2 ELSE 1 END AS s15,
  CASE WHEN k16 THEN 0 WHEN k16 IS NULL THEN 2 ELSE 1 END AS s16,
  CASE WHEN k17 THEN 0 WHEN k17 IS NULL THEN 2 ELSE 1 END AS s17,
  CASE WHEN k18 THEN 0 WHEN k18 IS NULL THEN 2 ELSE 1 END AS s18,
  CASE WHEN k19 THEN 0 WHEN k19 IS NULL THEN 2 ELSE 1 END AS s19,
  CASE WHEN k20 THEN 0 WHEN k20 IS NULL THEN 2 ELSE 1 END AS s20,
  entity,
  post_number,
  state_date,
  level,
  functional_title,
  organizational_unit,
  duty_station,
  status,
  date_established,
  vacant_since,
  long_vacant_from,
  filled_on,
  previous_vacancy_from,
  recruitment_stage,
  hiring_freeze,
  proposal,
  proposal_document,
  justification,
  justification AS reason
FROM judged
WHERE NOT coalesce(
  k1 AND k2 AND k3 AND k4 AND k5 AND k6 AND k7 AND k8 AND k9 AND k10
  AND k11 AND k12 AND k13 AND k14 AND k15 AND k16 AND k17 AND k18 AND k19 AND k20, FALSE)
ORDER BY entity, post_number

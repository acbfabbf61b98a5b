-- What is lifted on the day no longer covers that day.
WITH matched AS (
  SELECT
    r.entity,
    r.period,
    r.occasion,
    r.occurred_on,
    r.contributor,
    r.restriction_kind,
    r.caveat_number,
    r.effect,
    r.caveat_number IS NOT NULL AS is_cited,
    c.contributor = r.contributor AS is_of_country,
    c.caveat_kind = r.restriction_kind AS is_of_kind,
    c.declared_on <= r.occurred_on AS is_declared,
    CASE
      WHEN c.caveat_number IS NULL THEN NULL
      WHEN c.change_kind = 'lifted' THEN c.changed_on > r.occurred_on
      ELSE TRUE
    END AS is_in_force
  FROM restrictions_met AS r
  LEFT JOIN caveats AS c
    ON c.entity = r.entity
    AND c.caveat_number = r.caveat_number
)
SELECT
  entity,
  period,
  occasion,
  occurred_on,
  contributor,
  restriction_kind,
  caveat_number,
  effect,
  CASE
    WHEN NOT is_cited THEN 'none-cited'
    WHEN NOT is_of_country THEN 'other-contributor'
    WHEN NOT is_of_kind THEN 'other-kind'
    WHEN NOT is_declared THEN 'declared-later'
    WHEN NOT is_in_force THEN 'lifted-before'
  END AS flaw,
  TRUE AS applies,
  is_cited AND is_of_country AND is_of_kind AND is_declared AND is_in_force AS compliant
FROM matched

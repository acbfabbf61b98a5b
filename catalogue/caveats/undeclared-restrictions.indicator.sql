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
),
judged AS (
  SELECT
    entity,
    period,
    effect,
    is_cited AND is_of_country AND is_of_kind AND is_declared AND is_in_force AS is_covered
  FROM matched
)
SELECT
  entity,
  period,
  COUNT(*) AS restrictions,
  COUNT(*) FILTER (WHERE NOT is_covered) AS undeclared,
  COUNT(*) FILTER (WHERE NOT is_covered AND effect = 'detrimental') AS undeclared_detrimental,
  ROUND(100.0 * COUNT(*) FILTER (WHERE NOT is_covered) / NULLIF(COUNT(is_covered), 0), 1) AS share
FROM judged
GROUP BY entity, period

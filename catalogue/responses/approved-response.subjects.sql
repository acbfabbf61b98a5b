-- Every entity that exists on the day, with each provision that the reports of its kind answer.
WITH asked AS (
  SELECT
    e.code AS entity,
    p.code AS provision
  FROM entities AS e
  CROSS JOIN provisions_answered AS p
  WHERE e.kind IN ('mission', 'service-centre')
    AND (p.entity_kind IS NULL OR p.entity_kind = e.kind)
    AND e.from_date <= :as_of
    AND (e.to_date IS NULL OR e.to_date >= :as_of)
)
SELECT
  a.entity,
  a.provision,
  COUNT(r.answers) AS sent,
  COUNT(r.answers) FILTER (WHERE r.answers = a.provision AND r.approved_on <= :as_of) AS approved,
  COUNT(r.answers) FILTER (WHERE r.answers = a.provision AND (r.approved_on IS NULL OR r.approved_on > :as_of)) AS drafted,
  MAX(r.approved_on) FILTER (WHERE r.answers = a.provision AND r.approved_on <= :as_of) AS latest_approved
FROM asked AS a
LEFT JOIN responses AS r
  ON r.entity = a.entity
GROUP BY a.entity, a.provision

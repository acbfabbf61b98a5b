WITH registered AS (
  SELECT
    entity,
    MAX(state_date) AS state_date,
    COUNT(*) FILTER (WHERE status = 'open' AND residual_rating = 'very-high') AS very_high,
    COUNT(*) FILTER (WHERE status = 'open' AND residual_rating IS NULL) AS not_rated
  FROM risk_register
  GROUP BY entity
),
compared AS (
  SELECT
    s.entity,
    s.period,
    s.signed_on,
    s.checklist_answered,
    s.checklist_total,
    s.very_high_disclosed,
    s.remediation_plan,
    p.to_date,
    r.very_high,
    r.not_rated
  FROM internal_control_statements AS s
  JOIN periods AS p ON p.code = s.period
  LEFT JOIN registered AS r
    ON r.entity = s.entity
    AND r.state_date BETWEEN p.from_date AND p.to_date
)
SELECT
  entity,
  period,
  signed_on,
  checklist_answered,
  checklist_total,
  very_high,
  very_high_disclosed,
  remediation_plan,
  to_date < :as_of OR signed_on IS NOT NULL AS applies,
  CASE
    WHEN signed_on IS NULL OR signed_on <= to_date THEN FALSE
    WHEN checklist_answered < checklist_total THEN FALSE
    WHEN very_high_disclosed < very_high THEN FALSE
    WHEN very_high_disclosed > 0 AND remediation_plan IS FALSE THEN FALSE
    WHEN checklist_answered = checklist_total
      AND (very_high IS NULL OR very_high_disclosed >= very_high + not_rated)
      AND (very_high_disclosed = 0 OR remediation_plan)
      THEN TRUE
  END AS compliant
FROM compared

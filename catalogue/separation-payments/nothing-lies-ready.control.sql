SELECT
  entity,
  separation,
  category,
  separated_on,
  cleared_on,
  hold_cause,
  amount_due,
  TIMESTAMPDIFF(DAY, cleared_on, state_date) AS days_ready,
  paid_on IS NULL AS applies,
  CASE
    WHEN cleared_on > LAST_DAY(CAST(state_date - INTERVAL '1' MONTH AS DATE)) THEN TRUE
    ELSE hold_cause <> 'none'
  END AS compliant
FROM separations

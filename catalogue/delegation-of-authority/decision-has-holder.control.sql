-- A day without a holder is a gap whether it lies at the ends of the stage or between two delegations.
SELECT
  entity,
  stage,
  decision_type,
  from_date,
  delegations_sent,
  days_without_holder,
  NOT mandate_in_force OR :population = 'whole-closing' AS applies,
  CASE
    WHEN days_without_holder = 0 THEN TRUE
    WHEN delegations_sent = 0 THEN NULL
    WHEN days_at_best > 0 THEN FALSE
  END AS compliant
FROM subjects

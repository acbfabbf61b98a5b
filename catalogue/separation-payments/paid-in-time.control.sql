WITH clocked AS (
  SELECT
    entity,
    separation,
    category,
    is_transitional,
    separated_on,
    cleared_on,
    hold_cause,
    amount_due,
    paid_on,
    state_date,
    CASE WHEN :clock = 'clearance' THEN cleared_on ELSE separated_on END AS counted_from
  FROM separations
)
SELECT
  entity,
  separation,
  category,
  separated_on,
  cleared_on,
  hold_cause,
  amount_due,
  paid_on,
  counted_from,
  TIMESTAMPDIFF(DAY, counted_from, COALESCE(paid_on, state_date)) AS days_taken,
  is_transitional AND (paid_on IS NOT NULL OR counted_from + :pay_days * INTERVAL '1' DAY < state_date) AS applies,
  counted_from + :pay_days * INTERVAL '1' DAY >= COALESCE(paid_on, state_date) AS compliant
FROM clocked

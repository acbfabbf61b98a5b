-- A file of claims older than the end of the period does not know all that was settled in it.
WITH settled AS (
  SELECT
    b.entity,
    b.period,
    MAX(c.state_date) AS known_to,
    MAX(p.to_date) AS ends,
    COUNT(*) FILTER (WHERE c.settled_on >= p.from_date AND c.settled_on <= p.to_date) AS claims_settled,
    COUNT(c.amount) FILTER (WHERE c.settled_on >= p.from_date AND c.settled_on <= p.to_date) AS amounts_known,
    SUM(c.amount) FILTER (WHERE c.settled_on >= p.from_date AND c.settled_on <= p.to_date) AS settled_amount
  FROM compensation_budgets AS b
  JOIN periods AS p
    ON p.code = b.period
  LEFT JOIN compensation_claims AS c
    ON c.entity = b.entity
  GROUP BY b.entity, b.period
)
SELECT
  b.entity,
  b.period,
  b.apportionment,
  b.expenditure,
  s.claims_settled,
  COALESCE(s.settled_amount, 0.00) AS settled_amount,
  b.expenditure - COALESCE(s.settled_amount, 0.00) AS difference,
  TRUE AS applies,
  CASE
    WHEN s.known_to >= s.ends AND s.amounts_known = s.claims_settled
      THEN b.expenditure = COALESCE(s.settled_amount, 0.00)
  END AS compliant
FROM compensation_budgets AS b
JOIN settled AS s
  ON s.entity = b.entity
  AND s.period = b.period

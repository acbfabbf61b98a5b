-- A part that is not known leaves its sum unknown; parts that a table may lack, such as military lines, are not necessary.
WITH figures AS (
  SELECT
    a.entity,
    a.period,
    a.line,
    a.document,
    'base' AS figure,
    a.base_amount AS amount
  FROM estimate_lines AS a
  UNION ALL
  SELECT
    x.entity,
    x.period,
    x.line,
    x.document,
    'estimate' AS figure,
    x.estimate AS amount
  FROM estimate_lines AS x
  UNION ALL
  SELECT
    b.entity,
    b.period,
    b.line,
    b.document,
    'variance' AS figure,
    b.printed_variance AS amount
  FROM estimate_lines AS b
),
needed AS (
  SELECT
    t.sum_line,
    COUNT(*) FILTER (WHERE t.necessary) AS terms
  FROM budget_sums AS t
  GROUP BY t.sum_line
),
sums AS (
  SELECT
    f.entity,
    f.period,
    t.sum_line,
    f.figure,
    CASE
      WHEN COUNT(f.amount) = COUNT(*) AND COUNT(*) FILTER (WHERE t.necessary) = MAX(n.terms)
      THEN SUM(t.sign * f.amount)
    END AS recomputed,
    COUNT(*) FILTER (WHERE f.amount <> 0) AS terms
  FROM figures AS f
  JOIN budget_sums AS t
    ON t.term_line = f.line
  JOIN needed AS n
    ON n.sum_line = t.sum_line
  GROUP BY
    f.entity,
    f.period,
    t.sum_line,
    f.figure
)
SELECT
  u.entity,
  u.period,
  u.line,
  u.figure,
  p.document,
  p.amount AS printed,
  s.recomputed,
  p.amount - s.recomputed AS difference,
  s.terms,
  TRUE AS applies,
  2 * ABS(p.amount - s.recomputed) <= (s.terms + 1) * :amount_step AS compliant
FROM subjects AS u
LEFT JOIN figures AS p
  ON p.entity = u.entity
  AND p.period = u.period
  AND p.line = u.line
  AND p.figure = u.figure
LEFT JOIN sums AS s
  ON s.entity = u.entity
  AND s.period = u.period
  AND s.sum_line = u.line
  AND s.figure = u.figure

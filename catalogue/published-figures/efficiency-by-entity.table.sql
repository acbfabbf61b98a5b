-- Recomputed from the printed totals, so that a lost sign does not travel on; the largest share of the budget first.
SELECT
  i.entity,
  i.period,
  i.estimated_gains,
  i.realized_gains,
  i.realized_gains - i.estimated_gains AS variance,
  i.next_gains,
  s.approved_budget,
  ROUND(100 * i.next_gains / NULLIF(s.approved_budget, 0), 1) AS share,
  s.printed_percentage
FROM efficiency_initiatives AS i
LEFT JOIN efficiency_shares AS s
  ON s.entity = i.entity
  AND s.period = i.period
WHERE i.row_kind = 'total'
  AND i.period = (SELECT MAX(o.period) FROM efficiency_initiatives AS o)
ORDER BY
  ROUND(100 * i.next_gains / NULLIF(s.approved_budget, 0), 1) DESC NULLS LAST,
  i.entity

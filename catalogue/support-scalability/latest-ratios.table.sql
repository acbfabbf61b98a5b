-- For the chart: the latest period of which ratios are known, largest change first.
SELECT
  entity,
  printed_base_ratio,
  printed_ratio,
  printed_ratio - printed_base_ratio AS change
FROM support_ratios
WHERE period = (SELECT MAX(o.period) FROM support_ratios AS o)
ORDER BY printed_ratio - printed_base_ratio DESC NULLS LAST, entity

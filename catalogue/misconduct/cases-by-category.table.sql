SELECT
  c.category,
  COUNT(*) AS reported,
  COUNT(*) - COUNT(c.decision) AS not_assessed,
  COUNT(*) FILTER (WHERE c.decision = 'investigate') AS investigated,
  ROUND(100.0 * COUNT(*) FILTER (WHERE c.decision = 'investigate') / NULLIF(COUNT(c.decision), 0), 1) AS investigated_share,
  COUNT(*) FILTER (WHERE c.finding = 'substantiated') AS substantiated,
  COUNT(*) FILTER (WHERE c.finding = 'substantiated' AND m.is_measure) AS with_measure,
  COUNT(*) - COUNT(c.closed_on) AS still_open,
  ROUND(MEDIAN(TIMESTAMPDIFF(DAY, c.reported_on, c.closed_on)), 1) AS days_to_close
FROM misconduct_cases AS c
LEFT JOIN misconduct_measures AS m ON m.code = c.taken_measure
GROUP BY c.category
ORDER BY reported DESC, c.category

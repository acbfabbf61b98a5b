-- One amount that is not known leaves the rate unknown.
SELECT
  entity,
  period,
  CASE
    WHEN COUNT(*) FILTER (WHERE category <> 'total') = COUNT(expenditure + apportionment) FILTER (WHERE category <> 'total')
      THEN ROUND(
        100 * SUM(expenditure) FILTER (WHERE category <> 'total')
          / NULLIF(SUM(apportionment) FILTER (WHERE category <> 'total'), 0),
        1
      )
  END AS rate
FROM programmatic_lines
GROUP BY entity, period

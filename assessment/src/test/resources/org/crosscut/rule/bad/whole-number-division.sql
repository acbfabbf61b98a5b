-- expect 3:9 rule/whole-number-division
SELECT
  ROUND(signals / 7, 1) AS weeks
FROM checks

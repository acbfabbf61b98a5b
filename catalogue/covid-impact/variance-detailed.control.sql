WITH worded AS (
  SELECT
    entity,
    period,
    line,
    apportionment,
    expenditure,
    covid_amount,
    driver,
    explanation,
    COUNT(*) OVER (PARTITION BY entity, period, explanation) AS alike
  FROM covid_variances
)
SELECT
  entity,
  period,
  line,
  apportionment,
  expenditure,
  expenditure - apportionment AS variance,
  covid_amount,
  driver,
  explanation,
  alike,
  covid_amount <> 0 AS applies,
  driver IS NOT NULL
    AND explanation IS NOT NULL
    AND alike = 1
    AND covid_amount <= expenditure
    AND covid_amount >= -apportionment AS compliant
FROM worded

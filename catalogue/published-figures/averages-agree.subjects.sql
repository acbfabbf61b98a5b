-- Every printed average, with the least and the greatest of what it averages.
SELECT
  f.entity,
  f.period,
  f.document,
  'flight-hours' AS print_table,
  f.aircraft AS print_row,
  0 AS row_number,
  'average-utilization' AS figure,
  'percent' AS unit,
  CAST(f.average_utilization AS DECIMAL(14, 1)) AS printed,
  CASE
    WHEN f.utilization_third_last IS NOT NULL AND f.utilization_second_last IS NOT NULL AND f.utilization_last IS NOT NULL
    THEN CAST(LEAST(f.utilization_third_last, f.utilization_second_last, f.utilization_last) AS DECIMAL(14, 1))
  END AS least,
  CASE
    WHEN f.utilization_third_last IS NOT NULL AND f.utilization_second_last IS NOT NULL AND f.utilization_last IS NOT NULL
    THEN CAST(GREATEST(f.utilization_third_last, f.utilization_second_last, f.utilization_last) AS DECIMAL(14, 1))
  END AS greatest
FROM flight_hours AS f
WHERE f.average_utilization IS NOT NULL

SELECT
  'XCA' AS camp,
  DATE '2024-06-30' AS counted_on,
  'Outpost ' || n AS outpost,
  'occupied' AS state,
  DATE '2024-06-29' AS last_check,
  4 AS staff,
  CAST(NULL AS VARCHAR) AS reason_given,
  'satisfied' AS expected_checked_latly
FROM generate_series(1, 10) AS t(n)

-- A row without a ratio says that the report prints none; no row says nothing.
SELECT
  entity,
  period,
  document,
  printed_ratio,
  printed_base_ratio,
  TRUE AS applies,
  CASE
    WHEN document IS NULL THEN NULL
    WHEN opened_after_base THEN printed_ratio IS NOT NULL
    ELSE printed_ratio IS NOT NULL AND printed_base_ratio IS NOT NULL
  END AS compliant
FROM subjects

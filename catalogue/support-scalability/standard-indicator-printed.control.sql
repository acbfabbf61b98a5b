-- A row without a ratio says that the report prints none; no row says nothing.
SELECT
  s.entity,
  s.period,
  s.document,
  s.printed_ratio,
  s.printed_base_ratio,
  TRUE AS applies,
  CASE
    WHEN s.document IS NOT NULL
      THEN s.printed_ratio IS NOT NULL AND (EXTRACT(YEAR FROM s.opened) > EXTRACT(YEAR FROM s.base_ends) OR s.printed_base_ratio IS NOT NULL)
  END AS compliant
FROM subjects AS s

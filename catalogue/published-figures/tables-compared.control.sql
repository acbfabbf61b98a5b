-- An empty count means that the text is not held, so the outcome is undetermined.
SELECT
  entity,
  document,
  print_table,
  figures,
  figures_equal,
  compared_on,
  TRUE AS applies,
  figures_equal = figures AS compliant
FROM compared_tables

-- Both as printed, so that the difference can be found again in the report.
SELECT
  entity,
  period,
  printed_ratio - printed_base_ratio AS change
FROM support_ratios

-- Each equality stands by itself, so that one that is false decides although another cannot be told.
WITH approved AS (
  SELECT
    entity,
    period,
    MAX(
      international_staff + national_professional_officers + national_general_service + temporary_positions
        + united_nations_volunteers
    ) FILTER (WHERE component_kind = 'support') AS support_in_table,
    MAX(printed_total) FILTER (WHERE component_kind = 'total') AS total_in_table
  FROM component_strengths
  WHERE stage = 'approved'
  GROUP BY entity, period
)
SELECT
  r.entity,
  r.period,
  r.document,
  r.support_international + r.support_national_officers + r.support_general_service + r.support_temporary
    + r.support_volunteers AS sum_of_parts,
  r.support_civilians,
  a.support_in_table,
  r.total_personnel,
  a.total_in_table,
  TRUE AS applies,
  r.support_international + r.support_national_officers + r.support_general_service + r.support_temporary
    + r.support_volunteers = r.support_civilians
    AND r.support_civilians = a.support_in_table
    AND r.total_personnel = a.total_in_table AS compliant
FROM support_ratios AS r
LEFT JOIN approved AS a
  ON a.entity = r.entity
  AND a.period = r.period

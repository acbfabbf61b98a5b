-- Days that cannot be placed would, at the worst, all fall in this period: only if even then the limit holds is it kept.
SELECT
  s.entity,
  s.person_ref,
  s.half_year_from,
  s.days_paid,
  s.days_unplaced,
  TRUE AS applies,
  CASE
    WHEN s.days_paid > :day_limit THEN FALSE
    WHEN s.days_paid + s.days_unplaced <= :day_limit THEN TRUE
  END AS compliant
FROM subjects AS s

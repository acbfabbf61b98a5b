SELECT
  entity,
  contributor,
  as_at,
  contribution_rank,
  women,
  men,
  total,
  TRUE AS applies,
  women + men = total AS compliant
FROM printed_contributions

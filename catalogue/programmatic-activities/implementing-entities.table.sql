-- By kind of implementing entity, all missions together.
SELECT
  period,
  implementing_kind,
  COUNT(*) AS activities,
  SUM(expenditure) AS expenditure,
  COUNT(overseen_on) AS overseen,
  COUNT(partnership_impact) AS with_impact
FROM programmatic_projects
GROUP BY period, implementing_kind
ORDER BY period DESC, implementing_kind

SELECT
  camp,
  outpost,
  staff,
  reason_given,
  MAX(reason_given) AS any_reason,
  outpost = 'Main' AS is_main
FROM checks
GROUP BY camp, outpost, staff, reason_given
ORDER BY camp, outpost

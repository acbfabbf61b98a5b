-- expect 5:10 rule/unknown-column
-- expect 6:10 rule/unknown-column
SELECT state, SUM(cost) AS cost
FROM checks
GROUP BY stat
ORDER BY nowhere

-- expect 3:10 rule/invalid
SELECT COUNT(*) AS n FROM checks
GROUP BY 7

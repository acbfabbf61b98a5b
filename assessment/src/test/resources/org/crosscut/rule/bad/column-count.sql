-- expect 4:8 rule/column-count
SELECT outpost FROM checks
UNION ALL
SELECT code, sector FROM outposts

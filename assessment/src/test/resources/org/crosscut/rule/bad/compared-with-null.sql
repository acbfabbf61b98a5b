-- expect 3:14 rule/untyped-null
SELECT outpost FROM checks
WHERE cost = NULL

-- expect 6:17 rule/not-repeatable
-- expect 7:3 rule/not-repeatable
-- expect 8:3 rule/not-repeatable
-- expect 9:6 rule/not-repeatable
SELECT
  last_check <= CURRENT_DATE AS a,
  RAND() AS b,
  now() AS c
FROM checks TABLESAMPLE BERNOULLI(10)

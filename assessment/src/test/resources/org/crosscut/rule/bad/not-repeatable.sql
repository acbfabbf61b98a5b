-- expect 7:17 rule/not-repeatable
-- expect 8:3 rule/not-repeatable
-- expect 9:3 rule/not-repeatable
-- expect 10:3 rule/not-repeatable
-- expect 11:6 rule/not-repeatable
SELECT
  last_check <= CURRENT_DATE AS a,
  RAND() AS b,
  now() AS c,
  LISTAGG(state, ',') AS d
FROM checks TABLESAMPLE BERNOULLI(10)

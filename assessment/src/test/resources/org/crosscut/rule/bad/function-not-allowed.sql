-- expect 5:3 rule/function-not-allowed
-- expect 6:3 rule/function-not-allowed
-- expect 7:3 rule/function-not-allowed
SELECT
  IFNULL(state, 'none') AS a,
  levenstein(state, 'manned') AS b,
  cost::integer AS c
FROM checks

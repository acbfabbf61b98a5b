-- expect 3:8 rule/select-star
-- expect 3:23 rule/select-star
SELECT * FROM (SELECT c.* FROM checks AS c) AS inside

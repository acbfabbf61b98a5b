-- expect 2:1 rule/not-a-select
DELETE FROM checks

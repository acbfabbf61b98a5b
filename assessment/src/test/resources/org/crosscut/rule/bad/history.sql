-- expect 2:27 rule/foreign-character
SELECT outpost FROM checks@histroy

-- Counted by what is answered, because one answer comes in several languages and years.
WITH answered AS (
  SELECT
    entity,
    answers,
    COUNT(*) FILTER (WHERE approved_on <= :as_of) AS approved,
    COUNT(*) FILTER (WHERE approved_on <= :as_of AND answer_language = 'en') AS in_english,
    COUNT(*) FILTER (WHERE approved_on <= :as_of AND answer_language = 'zh') AS in_chinese
  FROM responses
  WHERE answered_on <= :as_of
  GROUP BY entity, answers
)
SELECT
  entity,
  COUNT(*) FILTER (WHERE approved > 0) AS approved,
  COUNT(*) FILTER (WHERE approved = 0) AS only_drafted,
  COUNT(*) FILTER (WHERE in_english > 0) AS approved_in_english,
  COUNT(*) FILTER (WHERE in_chinese > 0) AS approved_in_chinese
FROM answered
GROUP BY entity

-- The longest wait first; nothing says how long is too long.
SELECT
  entity,
  answers,
  answer_language,
  answered_on,
  TIMESTAMPDIFF(DAY, answered_on, :as_of) AS days_waiting
FROM responses
WHERE answered_on <= :as_of
  AND (approved_on IS NULL OR approved_on > :as_of)
ORDER BY answered_on, entity, answers, answer_language

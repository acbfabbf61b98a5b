SELECT
  entity,
  review_number,
  started,
  ended,
  headquarters_participated,
  headquarters_participant,
  posts_reviewed,
  recommendations
FROM reviews
ORDER BY entity, started, review_number

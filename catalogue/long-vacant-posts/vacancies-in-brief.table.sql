-- One row for the first sentence of the section; GROUP BY () of no rows is left out by HAVING.
SELECT
  COUNT(DISTINCT entity) AS missions,
  COUNT(*) AS posts,
  COUNT(*) FILTER (WHERE status <> 'encumbered') AS vacant,
  ROUND(100.0 * COUNT(*) FILTER (WHERE status <> 'encumbered') / NULLIF(COUNT(*), 0), 1) AS vacancy_rate,
  COUNT(*) FILTER (WHERE status <> 'encumbered' AND vacant_since + :months * INTERVAL '1' MONTH <= :as_of) AS long_vacant,
  COUNT(*) FILTER (WHERE status <> 'encumbered' AND vacant_since IS NULL) AS start_unknown,
  COUNT(*) FILTER (
    WHERE status <> 'encumbered'
      AND vacant_since + :months * INTERVAL '1' MONTH <= :as_of
      AND proposal NOT IN ('retain', 'abolish', 'none')
  ) AS other_action
FROM posts
HAVING COUNT(*) > 0
ORDER BY missions

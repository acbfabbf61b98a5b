-- The amount itself is the parameter; the headings name it as the paragraph does.
SELECT
  entity,
  phase,
  COUNT(*) AS assets,
  COUNT(*) FILTER (WHERE acquisition_cost > :amount) AS over_cost,
  COUNT(*) FILTER (WHERE acquisition_cost >= :amount) AS from_cost,
  COUNT(*) FILTER (WHERE net_book_value > :amount) AS over_book,
  COUNT(*) FILTER (WHERE net_book_value >= :amount) AS from_book,
  COUNT(*) FILTER (WHERE acquisition_cost > :amount AND NOT listed) AS over_cost_not_listed,
  COUNT(*) FILTER (WHERE acquisition_cost >= :amount AND NOT listed) AS from_cost_not_listed,
  COUNT(*) FILTER (WHERE net_book_value > :amount AND NOT listed) AS over_book_not_listed,
  COUNT(*) FILTER (WHERE net_book_value >= :amount AND NOT listed) AS from_book_not_listed
FROM disposals
WHERE phase IN ('pre-liquidation', 'liquidation')
GROUP BY entity, phase
ORDER BY entity, phase DESC

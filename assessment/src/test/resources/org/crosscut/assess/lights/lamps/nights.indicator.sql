SELECT
  district,
  season,
  CASE WHEN COUNT(nights) = COUNT(voyage) THEN SUM(nights) END AS nights
FROM voyages
GROUP BY district, season

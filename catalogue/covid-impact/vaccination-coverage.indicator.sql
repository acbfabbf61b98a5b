SELECT
  entity,
  category,
  personnel,
  vaccinated,
  ROUND(100.0 * vaccinated / NULLIF(personnel, 0), 1) AS coverage
FROM vaccinations

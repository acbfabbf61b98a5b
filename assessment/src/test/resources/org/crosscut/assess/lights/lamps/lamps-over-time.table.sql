SELECT
  counted_on,
  district,
  COUNT(lamp) AS lamps
FROM lamps@history
GROUP BY counted_on, district
ORDER BY counted_on, district

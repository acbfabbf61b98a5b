SELECT DISTINCT
  district,
  season
FROM voyages

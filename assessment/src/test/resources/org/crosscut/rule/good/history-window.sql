-- parameter days integer
-- outpost text not null <- checks@history.outpost
-- place integer not null <- checks@history.last_check checks@history.outpost
-- filters none
SELECT
  h.outpost,
  RANK() OVER (PARTITION BY h.outpost ORDER BY h.last_check + :days * INTERVAL '1' DAY) AS place
FROM checks@history AS h

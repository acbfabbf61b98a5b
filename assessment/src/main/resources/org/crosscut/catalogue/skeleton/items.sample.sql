-- four in five items are done; of one in twenty nothing is known
SELECT
  getvariable('entity') AS entity,
  CAST(getvariable('period_to') AS DATE) AS state_date,
  'I-' || lpad(CAST(r.i AS VARCHAR), 6, '0') AS item,
  CAST(getvariable('period_to') AS DATE) - CAST(floor(400 * rnd(r.i, 'due')) AS INTEGER) AS due_on,
  CASE WHEN rnd(r.i, 'known') < 0.05 THEN NULL ELSE rnd(r.i, 'done') < 0.8 END AS done
FROM range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)

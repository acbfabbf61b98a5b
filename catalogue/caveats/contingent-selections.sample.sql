-- A mission chooses among offers in batches; the record notes caveats more often than not, and less often in a hurry.
WITH mission AS (
  SELECT
    code AS entity,
    greatest(from_date, CAST(getvariable('period_from') AS DATE)) AS first_day,
    CAST(getvariable('period_to') AS DATE) AS last_day
  FROM entities
  WHERE code = getvariable('entity')
),
kinds AS (
  SELECT list(code ORDER BY code) AS unit_kinds
  FROM contingent_unit_kinds
)
SELECT
  m.entity,
  getvariable('period') AS period,
  printf('OF-%s-%s-%06d', m.entity, replace(getvariable('period'), '/', ''), r.i) AS offer,
  pick(['XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH', 'XI', 'XJ'], rnd(r.i, m.entity || ' offers ' || getvariable('period'))) AS contributor,
  pick(k.unit_kinds, rnd(r.i, m.entity || ' offered ' || getvariable('period'))) AS unit_kind,
  m.first_day + CAST(floor((date_diff('day', m.first_day, m.last_day) + 1) * rnd(r.i, m.entity || ' decided ' || getvariable('period'))) AS INTEGER) AS decided_on,
  rnd(r.i, m.entity || ' selected ' || getvariable('period')) < 0.35 AS is_selected,
  CASE
    WHEN rnd(r.i, m.entity || ' noted ' || getvariable('period')) < 0.06 THEN NULL
    ELSE rnd(r.i, m.entity || ' noted ' || getvariable('period')) < 0.7
  END AS caveats_noted
FROM mission AS m
CROSS JOIN kinds AS k
CROSS JOIN range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
ORDER BY r.i

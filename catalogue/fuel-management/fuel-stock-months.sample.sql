-- Twelve months a tank. What a tank closes with follows from the number of the month, so that the next month, in the next
-- file too, opens with it. Most dips differ from the book by less than allowed; leaks and thefts by far more.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    getvariable('period') AS period,
    CAST(getvariable('period_from') AS DATE) AS period_from,
    CAST(getvariable('period_to') AS DATE) AS period_to,
    greatest(3, CAST(getvariable('rows') AS BIGINT) // 12) AS tanks
  FROM entities
  WHERE code = getvariable('entity')
),
tanks AS (
  SELECT
    m.*,
    nth.n,
    printf('%s-T%02d', m.entity, nth.n) AS tank,
    CASE WHEN nth.n % 5 = 4 THEN 'jet-a1' WHEN nth.n % 10 = 3 THEN 'petrol' ELSE 'diesel' END AS product,
    round(20000 + 180000 * pow(rnd(nth.n, m.entity || ' capacity'), 2), -3) AS capacity,
    CASE WHEN rnd(nth.n, m.entity || ' allowance') >= 0.02 THEN CASE WHEN nth.n % 5 = 4 THEN 3.0 ELSE 5.0 END END AS allowed
  FROM mission AS m, range(1, m.tanks + 1) AS nth(n)
),
months AS (
  SELECT
    t.*,
    k.k,
    last_day(CAST(t.period_from + to_months(CAST(k.k AS INTEGER)) AS DATE)) AS month,
    12 * year(t.period_from) + k.k AS absolute
  FROM tanks AS t, range(0, 12) AS k(k)
),
drawn AS (
  SELECT
    *,
    rnd(n, entity || ' fault ' || absolute) AS x,
    rnd(n, entity || ' fault ' || (absolute - 1)) AS x_before,
    round(capacity * (0.40 + 0.35 * rnd(n, entity || ' level ' || absolute)), 0) AS closes,
    round(capacity * (0.40 + 0.35 * rnd(n, entity || ' level ' || (absolute - 1))), 0) AS closed,
    -- More is issued in the dry season, when convoys move.
    round(capacity * (0.45 + 0.20 * rnd(n, entity || ' use ' || absolute) + 0.08 * sin(0.5236 * k)), 0) AS used
  FROM months
  WHERE month >= opened
),
told AS (
  SELECT
    *,
    CASE
      WHEN x < 0.012 THEN 'loss'
      WHEN x < 0.020 THEN 'sheet altered'
      WHEN x < 0.032 THEN 'no dip'
      ELSE 'none'
    END AS fault,
    x_before BETWEEN 0.020 AND 0.032 AS no_dip_before,
    CASE WHEN x < 0.020 AND x >= 0.012 THEN closed - round(capacity * 0.02, 0) ELSE closed END AS opening
  FROM drawn
),
dipped AS (
  SELECT
    *,
    -- Within 0.8 of the allowance either way, rather a loss than a gain; a leak is four permille and more beyond it.
    CASE
      WHEN fault = 'loss' THEN -(coalesce(allowed, 5) + 4 + 40 * rnd(n, entity || ' lost ' || absolute))
      ELSE coalesce(allowed, 5) * (1.4 * rnd(n, entity || ' dip ' || absolute) - 0.8)
    END AS permille,
    CASE WHEN fault = 'no dip' THEN NULL ELSE closes END AS closing
  FROM told
)
SELECT
  entity,
  period,
  tank,
  month,
  product,
  CAST(opening AS DECIMAL(12, 1)) AS opening,
  -- What came in is what must have come in for the dip to be off by that much.
  CAST(round((closes + used - opening * (1 + permille / 1000)) / (1 + permille / 1000), 1) AS DECIMAL(12, 1)) AS receipts,
  CAST(used AS DECIMAL(12, 1)) AS issues,
  CAST(closing AS DECIMAL(12, 1)) AS closing,
  CAST(allowed AS DECIMAL(5, 1)) AS allowed_permille,
  CASE
    WHEN (k = 0 OR last_day(CAST(month - to_months(1) AS DATE)) < opened) AND (no_dip_before OR fault = 'sheet altered') THEN NULL
    WHEN fault = 'loss' AND allowed IS NOT NULL THEN 'not-satisfied'
    WHEN fault = 'sheet altered' AND NOT no_dip_before THEN 'not-satisfied'
    WHEN fault = 'no dip' OR no_dip_before OR allowed IS NULL THEN 'undetermined'
    ELSE 'satisfied'
  END AS expected_stock_balances
FROM dipped
ORDER BY n, k

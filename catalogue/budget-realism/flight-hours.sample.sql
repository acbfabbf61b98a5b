-- The air operations table of one mission for one budget. Hours flown follow hours approved with a mission's own habit and
-- a wet season; the policy hours follow from what is printed, with the small differences that unrounded percentages leave.
-- What was made to be wrong is drawn first: `rule_as` the calculation, `total_as` the proposal, `new_as` the new aircraft.
WITH mission AS (
  SELECT
    getvariable('entity') AS entity,
    getvariable('period') AS period,
    CAST(FLOOR(40000 + 1160000 * POWER(rnd(getvariable('entity'), 'size'), 2)) AS BIGINT) AS size,
    q.code AS performance_period,
    rnd(getvariable('entity') || getvariable('period'), 'total') AS x_total,
    rnd(getvariable('entity') || getvariable('period'), 'first aircraft') < 0.04 AS first_aircraft,
    rnd(getvariable('entity') || getvariable('period'), 'new aircraft') AS x_new
  FROM periods AS p
  JOIN periods AS b
    ON b.kind = p.kind
    AND b.to_date + 1 = p.from_date
  JOIN periods AS q
    ON q.kind = b.kind
    AND q.to_date + 1 = b.from_date
  WHERE p.code = getvariable('period')
    AND getvariable('entity') IN (SELECT code FROM entities WHERE kind = 'mission')
),
fleet AS (
  SELECT
    m.*,
    a.code AS aircraft,
    a.sort,
    m.entity || a.code || m.period AS seed,
    -- The first aircraft of a mission come with this budget: nothing was approved or flown before.
    CASE
      WHEN m.first_aircraft THEN 0
      ELSE CAST(FLOOR(400 + m.size / CASE WHEN a.code = 'helicopters' THEN 90.0 ELSE 160.0 END * (0.7 + 0.6 * rnd(m.entity || a.code, 'hours'))) AS BIGINT)
    END AS approved_last,
    0.62 + 0.42 * rnd(m.entity || a.code, 'habit') AS habit,
    CASE
      WHEN m.x_total < 0.76 THEN 'within'
      WHEN m.x_total < 0.86 THEN 'above, with a reason'
      WHEN m.x_total < 0.91 THEN 'above, without a word'
      WHEN m.x_total < 0.96 THEN 'above by the new aircraft alone'
      ELSE 'above, new aircraft not told'
    END AS total_as
  FROM mission AS m
  CROSS JOIN aircraft_types AS a
  WHERE a.code <> 'total'
    AND (a.code = 'helicopters' OR m.size >= 60000)
),
flown AS (
  SELECT
    *,
    CASE
      WHEN NOT first_aircraft THEN CAST(ROUND(100 * LEAST(1.25, habit * (0.85 + 0.3 * rnd(seed, 'first'))), 1) AS DECIMAL(5, 1))
    END AS u1,
    CASE
      WHEN NOT first_aircraft THEN CAST(ROUND(100 * LEAST(1.25, habit * (0.85 + 0.3 * rnd(seed, 'second'))), 1) AS DECIMAL(5, 1))
    END AS u2,
    CAST(CASE
      WHEN first_aircraft THEN NULL
      WHEN rnd(seed, 'edge') < 0.06 THEN 90
      WHEN rnd(seed, 'edge') < 0.10 THEN 89.9
      ELSE ROUND(100 * LEAST(1.25, habit * (0.85 + 0.3 * rnd(seed, 'third'))), 1)
    END AS DECIMAL(5, 1)) AS u3,
    CASE
      WHEN first_aircraft THEN 'nothing flown'
      WHEN rnd(seed, 'rule') < 0.90 THEN 'by the rule'
      WHEN rnd(seed, 'rule') < 0.95 THEN 'other percentage'
      WHEN rnd(seed, 'rule') < 0.98 THEN 'average not given'
      ELSE 'policy not given'
    END AS rule_as,
    CASE
      WHEN total_as IN ('above by the new aircraft alone') THEN 'half'
      WHEN x_new < 0.65 THEN 'none'
      WHEN x_new < 0.88 THEN 'half'
      WHEN x_new < 0.917 THEN 'full year'
      WHEN x_new < 0.97 THEN 'full year, fleet changed'
      ELSE 'hours not told'
    END AS new_as
  FROM fleet
),
averaged AS (
  SELECT
    *,
    CAST(ROUND((u1 * 0.98 + u2 * 1.01 + u3 * 1.01) / 3, 1) AS DECIMAL(5, 1)) AS u_average,
    CASE WHEN new_as = 'none' OR aircraft <> 'helicopters' THEN 0 ELSE CAST(200 + FLOOR(9 * rnd(seed, 'yearly')) * 100 AS BIGINT) END AS new_yearly
  FROM flown
),
ruled AS (
  SELECT
    *,
    CASE
      WHEN first_aircraft THEN 0
      WHEN u3 >= 90 THEN approved_last
      ELSE CAST(ROUND(approved_last * GREATEST(u_average, u3) / 100 + CASE WHEN rnd(seed, 'unrounded') < 0.3 THEN 1.2 * rnd(seed, 'drift') - 0.6 ELSE 0 END) AS BIGINT)
    END AS by_rule,
    CASE
      WHEN new_yearly = 0 THEN 0
      WHEN new_as = 'half' THEN new_yearly // 2
      WHEN new_as IN ('full year', 'full year, fleet changed') THEN new_yearly
    END AS new_hours
  FROM averaged
),
calculated AS (
  SELECT
    *,
    CASE
      WHEN rule_as = 'policy not given' THEN NULL
      -- The lower percentage, or hours kept that were not flown: the two mistakes that prints show.
      WHEN rule_as = 'other percentage' AND u3 < 90 THEN CAST(ROUND(approved_last * (LEAST(u_average, u3) - 1.5) / 100) AS BIGINT)
      WHEN rule_as = 'other percentage' THEN approved_last - 60
      ELSE by_rule
    END AS policy_hours
  FROM ruled
),
-- The margin of the whole mission goes to the helicopters; hours move between the types as the guidance allows.
proposed AS (
  SELECT
    *,
    CAST(FLOOR(0.1 * MIN(COALESCE(policy_hours, by_rule)) OVER () * rnd(entity || period, 'moved')) AS BIGINT) AS moved,
    COUNT(*) OVER () AS types,
    CASE
      WHEN total_as = 'within' THEN -CAST(FLOOR(0.08 * COALESCE(policy_hours, by_rule) * rnd(entity || period, 'less')) AS BIGINT) - COALESCE(new_hours, 0)
      WHEN total_as IN ('above, with a reason', 'above, without a word') THEN 80 + CAST(FLOOR(300 * rnd(entity || period, 'more')) AS BIGINT)
      WHEN total_as = 'above, new aircraft not told' THEN 50
      ELSE 0
    END AS margin
  FROM calculated
),
rows_of_types AS (
  SELECT
    *,
    CASE
      WHEN aircraft = 'helicopters'
        THEN COALESCE(policy_hours, by_rule) + margin + COALESCE(new_hours, 0) + CASE WHEN types = 2 THEN moved ELSE 0 END
      ELSE COALESCE(policy_hours, by_rule) - moved
    END AS proposed_hours,
    approved_last - CAST(FLOOR(0.1 * approved_last * rnd(seed, 'current')) AS BIGINT) AS approved_current
  FROM proposed
),
made AS (
  SELECT
    entity,
    period,
    performance_period,
    aircraft,
    sort,
    CASE WHEN rnd(seed, 'third last told') < 0.97 THEN u1 END AS utilization_third_last,
    u2 AS utilization_second_last,
    u3 AS utilization_last,
    -- Where hours are kept the average decides nothing, so that nobody notices one of other figures.
    CASE
      WHEN rule_as = 'average not given' THEN NULL
      WHEN u3 >= 90 AND rnd(seed, 'average of') < 0.15 THEN CAST(GREATEST(u1, u2, u3) + 6.4 AS DECIMAL(5, 1))
      ELSE u_average
    END AS average_utilization,
    approved_last,
    approved_current,
    policy_hours,
    proposed_hours,
    proposed_hours - approved_current AS printed_variance,
    new_yearly AS new_aircraft_yearly,
    CASE
      WHEN total_as = 'above, new aircraft not told' THEN NULL
      WHEN new_yearly > 0 AND new_as = 'hours not told' THEN NULL
      ELSE new_hours
    END AS new_aircraft_hours,
    new_as = 'full year, fleet changed' AS fleet_reconfigured,
    CASE
      WHEN total_as = 'above, with a reason'
        THEN pick(['The only road to the sector is cut and its camps are supplied by air.', 'Patrols by air replace two bases that are closed.', 'The elections need flights to 40 centres in three weeks.'], rnd(entity || period, 'exception'))
      WHEN new_as = 'full year, fleet changed' THEN 'Helicopters of a departing unit are replaced on the day on which it leaves.'
    END AS exception,
    CASE
      WHEN rule_as = 'nothing flown' THEN 'outside'
      WHEN rule_as = 'by the rule' THEN 'satisfied'
      WHEN rule_as = 'other percentage' THEN 'not-satisfied'
      WHEN rule_as = 'average not given' AND u3 >= 90 THEN 'satisfied'
      ELSE 'undetermined'
    END AS expected_policy_hours_by_rule,
    CASE
      WHEN new_yearly = 0 THEN 'outside'
      WHEN total_as = 'above, new aircraft not told' OR new_as = 'hours not told' THEN 'undetermined'
      WHEN new_as = 'half' THEN 'satisfied'
      ELSE 'not-satisfied'
    END AS expected_new_aircraft_delayed,
    CAST(NULL AS VARCHAR) AS expected_flight_hours_within_policy
  FROM rows_of_types
  UNION ALL
  SELECT
    entity,
    period,
    performance_period,
    'total',
    3,
    NULL,
    NULL,
    NULL,
    NULL,
    SUM(approved_last),
    SUM(approved_current),
    CASE WHEN COUNT(*) = COUNT(policy_hours) THEN SUM(policy_hours) END,
    SUM(proposed_hours),
    SUM(proposed_hours - approved_current),
    NULL,
    NULL,
    NULL,
    NULL,
    'outside',
    'outside',
    -- The total tells what the whole mission was made to be.
    CASE
      WHEN bool_and(first_aircraft) THEN 'outside'
      WHEN bool_or(rule_as = 'policy not given') THEN 'undetermined'
      WHEN ANY_VALUE(total_as) IN ('within', 'above by the new aircraft alone') THEN 'satisfied'
      WHEN ANY_VALUE(total_as) = 'above, new aircraft not told' THEN 'undetermined'
      WHEN bool_or(new_yearly > 0 AND new_as = 'hours not told') THEN 'undetermined'
      ELSE 'not-satisfied'
    END
  FROM rows_of_types
  GROUP BY entity, period, performance_period
)
SELECT
  entity,
  period,
  performance_period,
  'Exercise/' || entity || '/' || period AS document,
  CAST(NULL AS VARCHAR) AS place,
  aircraft,
  utilization_third_last,
  utilization_second_last,
  utilization_last,
  average_utilization,
  CAST(approved_last AS BIGINT) AS approved_last,
  CAST(approved_current AS BIGINT) AS approved_current,
  CAST(policy_hours AS BIGINT) AS policy_hours,
  CAST(proposed_hours AS BIGINT) AS proposed_hours,
  CAST(printed_variance AS BIGINT) AS printed_variance,
  CAST(new_aircraft_yearly AS BIGINT) AS new_aircraft_yearly,
  CAST(new_aircraft_hours AS BIGINT) AS new_aircraft_hours,
  fleet_reconfigured,
  exception,
  expected_policy_hours_by_rule,
  expected_new_aircraft_delayed,
  expected_flight_hours_within_policy
FROM made
ORDER BY sort

-- Host Governments and contributing countries are consulted earliest and most often, regional organizations least; one party in
-- fifteen is told afterwards, and some milestones concern no troops at all.
WITH mission AS (
  SELECT
    entity,
    min(from_date) FILTER (WHERE phase = 'drawdown') AS began,
    coalesce(max(to_date) FILTER (WHERE phase = 'liquidation'), min(from_date) FILTER (WHERE phase = 'drawdown') + 900) AS ends,
    CAST(getvariable('period_to') AS DATE) AS state_date
  FROM mission_phases
  WHERE entity = getvariable('entity')
  GROUP BY entity
  HAVING min(from_date) FILTER (WHERE phase = 'drawdown') <= CAST(getvariable('period_to') AS DATE)
),
drawn AS (
  SELECT
    m.*,
    r.n,
    printf('TM-%05d', r.n) AS milestone,
    pick(['handover-of-tasks', 'site-closure', 'repatriation', 'asset-handover', 'clean-up', 'staff-separation', 'accounts'], rnd(r.n, m.entity || ' kind')) AS milestone_kind,
    m.began + 20 + CAST(floor(date_diff('day', m.began, m.ends) * (r.n - 0.5) / greatest(1, CAST(getvariable('rows') AS BIGINT) // 4)) AS INTEGER) AS plan_day,
    rnd(r.n, m.entity || ' slip') AS x_slip,
    rnd(r.n, m.entity || ' moved') AS x_moved,
    rnd(r.n, m.entity || ' plan known') AS x_plan
  FROM mission AS m
  CROSS JOIN range(1, greatest(1, CAST(getvariable('rows') AS BIGINT) // 4) + 1) AS r(n)
),
slipped AS (
  SELECT
    *,
    plan_day + CASE
      WHEN x_slip < 0.72 THEN CAST(floor(14 * x_slip) AS INTEGER) - 11
      WHEN x_slip < 0.92 THEN CAST(floor(250 * (x_slip - 0.68)) AS INTEGER)
      ELSE CAST(floor(2000 * (x_slip - 0.86)) AS INTEGER)
    END AS done_day
  FROM drawn
),
-- What is late is mostly moved before it is late, to a day that is then kept.
dated AS (
  SELECT
    *,
    CASE WHEN x_plan >= 0.03 THEN plan_day END AS planned_on,
    CASE WHEN done_day > plan_day AND x_moved < 0.6 AND plan_day - 30 <= state_date THEN done_day + CAST(floor(20 * x_moved) AS INTEGER) END AS revised_on,
    CASE WHEN done_day <= state_date THEN done_day END AS achieved_on
  FROM slipped
),
asked AS (
  SELECT
    d.*,
    p.code AS party_kind,
    coalesce(d.achieved_on, d.revised_on, d.planned_on) AS reached_on,
    rnd(d.n, d.entity || p.code) AS x,
    rnd(d.n, d.entity || p.code || ' info') AS x_info,
    CASE p.code WHEN 'regional-organizations' THEN 45 WHEN 'un-entities' THEN 75 ELSE 110 END AS usual_lead
  FROM dated AS d
  CROSS JOIN transition_parties AS p
),
judged AS (
  SELECT
    *,
    CASE
      WHEN x < 0.02 THEN NULL
      WHEN party_kind = 'contributors' AND milestone_kind NOT IN ('repatriation', 'site-closure', 'clean-up', 'asset-handover') THEN FALSE
      WHEN party_kind = 'regional-organizations' THEN x < 0.75
      ELSE TRUE
    END AS is_relevant,
    CASE
      WHEN x >= 0.02 AND x < 0.05 THEN NULL
      WHEN x >= 0.05 AND x < 0.07 THEN reached_on
      WHEN x >= 0.07 AND x < 0.12 THEN reached_on + CAST(floor(400 * (x - 0.07)) AS INTEGER) + 1
      ELSE coalesce(reached_on, plan_day) - 5 - CAST(floor(usual_lead * x) AS INTEGER)
    END AS talked_on
  FROM asked
),
written AS (
  SELECT
    *,
    CASE WHEN talked_on <= state_date THEN talked_on END AS consulted_on,
    CASE WHEN x_info >= 0.05 AND talked_on - 10 <= state_date THEN talked_on - 10 END AS information_sent_on,
    CASE WHEN x_info < 0.12 THEN NULL ELSE x_info >= 0.18 END AS information_complete
  FROM judged
)
SELECT
  entity,
  milestone,
  party_kind,
  is_relevant,
  consulted_on,
  information_sent_on,
  information_complete,
  CASE WHEN x_info < 0.3 AND consulted_on IS NOT NULL THEN pick(['Agreed to the date.', 'Asked for more time.', 'Took note.', 'Asked for the list of assets.'], x_info * 3) END AS party_view,
  CASE
    WHEN is_relevant IS NULL AND (reached_on IS NULL OR reached_on <= state_date) THEN 'undetermined'
    WHEN NOT coalesce(is_relevant, TRUE) THEN 'outside'
    WHEN reached_on > state_date THEN 'outside'
    WHEN reached_on IS NULL THEN 'undetermined'
    WHEN x >= 0.02 AND x < 0.12 THEN 'not-satisfied'
    ELSE 'satisfied'
  END AS expected_consulted_before_milestone
FROM written
ORDER BY n, party_kind

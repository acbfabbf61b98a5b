-- A quarter of the rows asked for, each with four parties in the consultations. Seven milestones in ten are reached about the day
-- planned, two slip by months, and the last tenth waits for something outside the mission.
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
)
SELECT
  entity,
  milestone,
  milestone_kind,
  CASE milestone_kind
    WHEN 'handover-of-tasks' THEN pick(['Monitoring of human rights handed over', 'Support to courts handed over', 'Disarmament programme handed over'], x_moved)
    WHEN 'site-closure' THEN printf('Site %d closed and handed over', 1 + n % 40)
    WHEN 'repatriation' THEN printf('Unit %d repatriated with its equipment', 1 + n % 30)
    WHEN 'asset-handover' THEN printf('Lot %d of assets handed over', 1 + n % 60)
    WHEN 'clean-up' THEN printf('Site %d cleared', 1 + n % 40)
    WHEN 'staff-separation' THEN printf('Group %d of staff separated', 1 + n % 20)
    ELSE printf('Accounts of section %d settled', 1 + n % 12)
  END AS description,
  CASE milestone_kind
    WHEN 'handover-of-tasks' THEN CASE WHEN x_moved < 0.5 THEN 'un-entities' ELSE 'host-government' END
    WHEN 'site-closure' THEN 'host-government'
    WHEN 'repatriation' THEN 'contributors'
    WHEN 'asset-handover' THEN CASE WHEN x_moved < 0.2 THEN 'regional-organizations' ELSE 'host-government' END
    WHEN 'clean-up' THEN 'host-government'
  END AS receiver,
  planned_on,
  revised_on,
  achieved_on,
  CASE
    WHEN achieved_on IS NULL AND coalesce(revised_on, planned_on) >= state_date THEN 'outside'
    WHEN coalesce(revised_on, planned_on) IS NULL THEN 'undetermined'
    WHEN achieved_on <= coalesce(revised_on, planned_on) THEN 'satisfied'
    ELSE 'not-satisfied'
  END AS expected_milestone_reached_in_time
FROM dated
ORDER BY n

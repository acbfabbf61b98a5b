-- Nothing follows from others that did not change: no elasticity exists.
WITH persons AS (
  SELECT
    entity,
    period,
    stage,
    component_kind,
    CASE
      WHEN component_kind IN ('support', 'security')
        THEN international_staff + national_professional_officers + national_general_service + temporary_positions
          + united_nations_volunteers
    END AS support,
    CASE
      WHEN component_kind IN ('executive-direction', 'substantive')
        THEN military_observers + military_contingents + united_nations_police + formed_police + international_staff
          + national_professional_officers + national_general_service + temporary_positions
          + united_nations_volunteers + government_provided_personnel
    END AS others
  FROM component_strengths
  WHERE component_kind <> 'total'
),
levels AS (
  SELECT
    s.entity,
    s.period,
    s.stage,
    MIN(p.from_date) AS starts,
    CASE
      WHEN COUNT(s.support) = COUNT(*) FILTER (WHERE s.component_kind IN ('support', 'security')) THEN SUM(s.support)
    END AS support,
    CASE
      WHEN COUNT(s.others) = COUNT(*) FILTER (WHERE s.component_kind IN ('executive-direction', 'substantive'))
        THEN SUM(s.others)
    END AS others
  FROM persons AS s
  JOIN periods AS p
    ON p.code = s.period
  GROUP BY s.entity, s.period, s.stage
),
firsts AS (
  SELECT
    entity,
    MIN(starts) AS first_starts
  FROM levels
  GROUP BY entity
),
pairs AS (
  SELECT
    n.entity,
    n.period,
    b.period AS base_period,
    b.support AS support_before,
    n.support AS support_proposed,
    b.others AS others_before,
    n.others AS others_proposed,
    f.first_starts < n.starts AS has_earlier
  FROM levels AS n
  JOIN firsts AS f
    ON f.entity = n.entity
  LEFT JOIN levels AS b
    ON b.entity = n.entity
    AND b.stage = 'approved'
    AND b.starts + INTERVAL '1' YEAR = n.starts
  WHERE n.stage = 'proposed'
)
SELECT
  entity,
  period,
  ROUND(
    1.0 * (support_proposed - support_before) * others_before
      / NULLIF((others_proposed - others_before) * support_before, 0),
    2
  ) AS elasticity
FROM pairs
WHERE has_earlier

-- Of N staff, a share c/C would give N c/C; k fall short of it by more than chance when (N c - k C)^2 > z^2 N c (C - c).
WITH sized AS (
  SELECT
    entity,
    staff_band,
    tier,
    tier_staff,
    staff,
    nationality_unknown,
    strength,
    strength_of_all,
    CAST(staff * strength AS DECIMAL(19, 0)) AS expected,
    CAST(GREATEST(staff * strength - tier_staff * strength_of_all, 0) AS DECIMAL(19, 0)) AS most_short,
    CAST(GREATEST(staff * strength - (tier_staff + nationality_unknown) * strength_of_all, 0) AS DECIMAL(19, 0)) AS least_short,
    CAST(strength_of_all - strength AS DECIMAL(9, 0)) AS others
  FROM subjects
)
SELECT
  entity,
  staff_band,
  tier,
  tier_staff,
  staff,
  nationality_unknown,
  ROUND(100.0 * tier_staff / NULLIF(staff - nationality_unknown, 0), 1) AS staff_share,
  strength,
  strength_of_all,
  ROUND(100.0 * strength / NULLIF(strength_of_all, 0), 1) AS contribution_share,
  ROUND(1.0 * most_short / NULLIF(strength_of_all, 0), 1) AS posts_short,
  staff > 0 AS applies,
  CASE
    WHEN most_short = 0 THEN TRUE
    WHEN least_short * least_short > :z_squared * expected * others THEN FALSE
    WHEN expected <= :z_squared * others THEN NULL
    WHEN most_short * most_short <= :z_squared * expected * others THEN TRUE
  END AS compliant
FROM sized

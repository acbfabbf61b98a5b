-- The staffing changes of one budget. A drawdown abolishes, the other budgets move posts about; most changes are argued
-- one by one. What is wrong is drawn first, see `words_as`: nothing said, the words of others, a sentence into which only
-- title and unit were put, or a number that cannot be read.
WITH mission AS (
  SELECT
    getvariable('entity') AS entity,
    getvariable('period') AS period,
    rnd(getvariable('entity') || getvariable('period'), 'drawdown') < 0.35 AS drawdown
  WHERE getvariable('entity') IN (SELECT code FROM entities WHERE kind = 'mission')
),
numbered AS (
  SELECT
    m.*,
    r.i,
    m.entity || m.period AS seed
  FROM mission AS m, range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
),
drawn AS (
  SELECT
    *,
    CASE
      WHEN rnd(i, seed || ' words') < 0.90 THEN 'own'
      WHEN rnd(i, seed || ' words') < 0.93 THEN 'nothing'
      WHEN rnd(i, seed || ' words') < 0.96 THEN 'words of others'
      WHEN rnd(i, seed || ' words') < 0.985 THEN 'filled in'
      ELSE 'number unreadable'
    END AS words_as,
    CASE
      WHEN rnd(i, seed || ' action') < CASE WHEN drawdown THEN 0.70 ELSE 0.25 END THEN 'abolishment'
      WHEN rnd(i, seed || ' action') < CASE WHEN drawdown THEN 0.78 ELSE 0.50 END THEN 'redeployment'
      WHEN rnd(i, seed || ' action') < CASE WHEN drawdown THEN 0.86 ELSE 0.65 END THEN 'reassignment'
      WHEN rnd(i, seed || ' action') < CASE WHEN drawdown THEN 0.90 ELSE 0.78 END THEN 'reclassification'
      WHEN rnd(i, seed || ' action') < CASE WHEN drawdown THEN 0.96 ELSE 0.88 END THEN 'conversion'
      ELSE 'establishment'
    END AS action,
    pick(['P-5', 'P-4', 'P-4', 'P-3', 'P-3', 'FS-6', 'FS-5', 'FS-5', 'NO-B', 'NO-A', 'G-6', 'G-5', 'G-5', 'G-4', 'G-4', 'G-3', 'UNV-I'], rnd(i, seed || ' level')) AS level,
    pick(['Civil Affairs Section', 'Engineering Section', 'Finance and Budget Section', 'Human Rights Section', 'Life Support Section', 'Movement Control Section', 'Political Affairs Section', 'Property Management Section', 'Security Section', 'Supply Chain Section', 'Technology Section', 'Transport Section'], rnd(i, seed || ' unit')) AS organizational_unit,
    pick(['Administrative Assistant', 'Driver', 'Engineer', 'Field Language Assistant', 'Finance Officer', 'Human Rights Officer', 'Logistics Officer', 'Movement Control Officer', 'Security Officer', 'Supply Assistant', 'Technician', 'Warehouse Assistant'], rnd(i, seed || ' title')) AS functional_title
  FROM numbered
),
-- Some units give up as many posts as they get: the change is listed and its number is nil.
levelled AS (
  SELECT
    *,
    action = 'reassignment' AND words_as = 'own' AND rnd(i, seed || ' level change') < 0.05 AS is_level
  FROM drawn
),
made AS (
  SELECT
    entity,
    period,
    printf('%05d', i) AS change_number,
    'Exercise/' || entity || '/' || period AS document,
    organizational_unit,
    CASE WHEN rnd(i, seed || ' type') < 0.06 THEN 'temporary-position' ELSE 'post' END AS position_type,
    CASE
      WHEN words_as = 'number unreadable' THEN NULL
      WHEN is_level THEN 0
      ELSE CAST((1 + floor(3 * POWER(rnd(i, seed || ' number'), 3)))
        * CASE WHEN action = 'abolishment' OR (action IN ('redeployment', 'reassignment') AND i % 2 = 0) THEN -1 ELSE 1 END AS BIGINT)
    END AS number,
    level,
    functional_title,
    action,
    CASE WHEN action IN ('redeployment', 'reassignment', 'conversion') THEN pick(['Office of the Chief of Staff', 'Mission Support Centre', 'Sector North', 'Sector South'], rnd(i, seed || ' to')) END AS from_or_to,
    CASE words_as
      WHEN 'nothing' THEN NULL
      WHEN 'words of others' THEN 'The change results from the review of requirements and will increase efficiency.'
      WHEN 'filled in' THEN printf('The change of the %s in the %s responds to operational requirements.', functional_title, organizational_unit)
      ELSE printf(
        '%s of the %s (%s) in the %s, change %d: %s; %s.',
        upper(left(action, 1)) || substr(action, 2),
        functional_title,
        level,
        organizational_unit,
        i,
        pick(['the workload fell with the closing of two team sites', 'the task moved to the service centre', 'the mandate renewal added the task', 'the functions are absorbed by two remaining posts', 'the contract that did the work ends', 'the staffing review found the functions to be of another level'], rnd(i, seed || ' why')),
        pick(['the annual volume is on record', 'the counterpart has agreed', 'the saving stands in the costing sheets', 'the change takes effect on 1 July'], rnd(i, seed || ' how'))
      )
    END AS justification,
    CASE
      WHEN words_as = 'number unreadable' THEN 'undetermined'
      WHEN is_level THEN 'outside'
      WHEN words_as = 'nothing' THEN 'not-satisfied'
      ELSE 'satisfied'
    END
      AS expected_post_changes_justified,
    -- Whether borrowed words meet others that differ is left to chance.
    CASE WHEN words_as = 'nothing' THEN 'outside' WHEN words_as IN ('own', 'number unreadable') THEN 'satisfied' END
      AS expected_post_change_justification_own,
    i
  FROM levelled
)
SELECT
  entity,
  period,
  change_number,
  document,
  organizational_unit,
  position_type,
  number,
  level,
  functional_title,
  action,
  from_or_to,
  justification,
  expected_post_changes_justified,
  expected_post_change_justification_own
FROM made
ORDER BY i

-- What no report at hand answers may stand in one that is not at hand: only a report that was sent can leave something out.
SELECT
  provision,
  answered_in,
  since,
  earlier_resolutions,
  repeats_70_286,
  asked,
  heard,
  answered,
  TRUE AS applies,
  CASE
    WHEN answered_in = 'each-report' AND answered < heard THEN FALSE
    WHEN answered_in = 'each-report' AND heard < asked THEN NULL
    WHEN answered_in = 'each-report' THEN TRUE
    WHEN answers > 0 THEN TRUE
    WHEN answered_in = 'overview' AND overviews > 0 THEN FALSE
  END AS compliant
FROM subjects

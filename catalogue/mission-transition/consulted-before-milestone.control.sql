-- A consultation on the day itself is an announcement: the day has to lie before.
SELECT
  entity,
  milestone,
  party_kind,
  milestone_kind,
  reached_on,
  consulted_on,
  is_relevant AND reached_on <= :as_of AS applies,
  CASE
    WHEN consulted_on IS NOT NULL THEN consulted_on < reached_on
    WHEN is_reported THEN FALSE
  END AS compliant
FROM subjects

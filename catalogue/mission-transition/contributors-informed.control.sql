-- Information that lacks the dates or what becomes of equipment is not comprehensive, however early it came.
WITH dated AS (
  SELECT
    c.entity,
    c.milestone,
    c.party_kind,
    c.is_relevant,
    c.consulted_on,
    c.information_sent_on,
    c.information_complete,
    COALESCE(m.achieved_on, m.revised_on, m.planned_on) AS reached_on
  FROM transition_consultations AS c
  LEFT JOIN transition_milestones AS m
    ON m.entity = c.entity
    AND m.milestone = c.milestone
)
SELECT
  entity,
  milestone,
  party_kind,
  reached_on,
  consulted_on,
  information_sent_on,
  information_complete,
  party_kind = 'contributors' AND is_relevant AND reached_on <= :as_of AS applies,
  CASE
    WHEN information_sent_on IS NULL THEN FALSE
    ELSE information_sent_on < reached_on AND information_complete
  END AS compliant
FROM dated

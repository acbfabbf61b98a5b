-- Days count from the incident to the arrival; a limit that nobody set leaves every answer open.
SELECT
  entity,
  claim_number,
  incident_on,
  remains_repatriated_on,
  TIMESTAMPDIFF(DAY, incident_on, remains_repatriated_on) AS days_taken,
  claim_type = 'death' AND remains_to_repatriate IS NOT NULL AND remains_to_repatriate AS applies,
  CASE
    WHEN remains_repatriated_on IS NOT NULL THEN remains_repatriated_on <= incident_on + :days * INTERVAL '1' DAY
    WHEN incident_on + :days * INTERVAL '1' DAY < :as_of THEN FALSE
  END AS compliant
FROM compensation_claims

-- a lamp of which nobody says whether it is dark may be in the population
SELECT
  district,
  lamp,
  dark_since,
  is_dark AS applies,
  dark_since + :max_days * INTERVAL '1' DAY >= :as_of AS compliant,
  note AS reason,
  note_until AS reason_until
FROM lamps

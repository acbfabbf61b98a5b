-- an item of which it is not known whether it is done is undetermined
SELECT
  entity,
  item,
  due_on,
  due_on + :grace_days * INTERVAL '1' DAY <= :as_of AS applies,
  done AS compliant
FROM %table%

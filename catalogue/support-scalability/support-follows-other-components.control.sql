-- Shares are compared as products, so that no division can round one into the other.
SELECT
  s.entity,
  s.period,
  s.base_period,
  s.support_before,
  s.support_proposed,
  s.others_before,
  s.others_proposed,
  s.has_earlier AS applies,
  CASE
    WHEN :proportion = 'same-direction' THEN s.support_proposed <= s.support_before OR s.others_proposed >= s.others_before
    ELSE s.support_proposed * s.others_before <= s.support_before * s.others_proposed
  END AS compliant
FROM subjects AS s

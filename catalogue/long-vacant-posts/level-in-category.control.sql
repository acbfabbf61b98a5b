-- The list of levels decides, because reports put national officers and national general service apart by level.
SELECT
  p.entity,
  p.post_number,
  p.level,
  p.category,
  l.category AS category_of_level,
  TRUE AS applies,
  p.category = l.category AS compliant
FROM posts AS p
LEFT JOIN post_levels AS l ON l.code = p.level

-- One mission in five sends no answers at all. Of the others one in six requests is not answered, one in four only in draft, some only in one language; the rest of the rows answer
-- findings. A finding's identity is made as the machine makes it, see `org.crosscut.assess`.
WITH mission AS (
  SELECT
    code AS entity,
    CAST(getvariable('period_to') AS DATE) AS state_date
  FROM entities
  WHERE code = getvariable('entity')
    AND kind = 'mission'
    AND rnd(code, 'answers') >= 0.2
),
asked_of_all(slot, answers, en, zh) AS (
  VALUES
    (1, 'A/RES/76/274#17', 'Oversight recommendations are reviewed every month by the Chief of Staff, and those that remain open have a responsible officer and a date.', '办公厅主任每月审查监督机构的建议，未执行的建议均指定负责人员并定有日期。'),
    (2, 'A/RES/76/274#27', 'The staffing of mission support was compared with the strength of the components that it serves before the budget was drawn up.', '编制预算前，已将特派团支助人员配置与其服务的各构成部分的兵力作了比较。'),
    (3, 'A/RES/76/274#34', 'Functions that can be carried out by national staff were identified section by section; training for them continues.', '已逐科确定可由本国工作人员履行的职能，有关培训仍在继续。'),
    (4, 'A/RES/76/274#33', 'Each post vacant for 24 months or longer was reviewed with the section concerned, and the outcome is proposed in the budget.', '已会同有关科室逐一审查空缺已达或已超过24个月的员额，结果已在预算中提出。')
),
slots AS (
  SELECT
    m.entity,
    m.state_date,
    r.i,
    rnd(r.i, m.entity || ' response') AS x,
    rnd(r.i, m.entity || ' languages') AS y
  FROM mission AS m
  CROSS JOIN range(1, CAST(getvariable('rows') AS BIGINT) + 1) AS r(i)
),
given AS (
  SELECT
    s.entity,
    s.state_date,
    s.i,
    s.x,
    s.y,
    COALESCE(
      a.answers,
      'F-' || substr(sha256('long-vacant-posts/vacant-24-months' || chr(31) || s.entity || chr(31) || printf('%s-%06d', s.entity, s.i)), 1, 12)
    ) AS answers,
    COALESCE(a.en, 'The section concerned has been asked for a proposal for post ' || printf('%s-%06d', s.entity, s.i) || '.') AS en,
    COALESCE(a.zh, '已请有关科室就员额 ' || printf('%s-%06d', s.entity, s.i) || ' 提出建议。') AS zh
  FROM slots AS s
  LEFT JOIN asked_of_all AS a ON a.slot = s.i
  WHERE s.x >= 0.16
),
written AS (
  SELECT g.*, 'en' AS answer_language, g.en AS answer FROM given AS g WHERE g.y < 0.85
  UNION ALL
  SELECT g.*, 'zh' AS answer_language, g.zh AS answer FROM given AS g WHERE g.y >= 0.4
)
SELECT
  entity,
  answers,
  answer_language,
  state_date - 120 - CAST(floor(60 * x) AS INTEGER) AS answered_on,
  answer,
  CASE WHEN x < 0.4 THEN 'drafted' ELSE 'approved' END AS answer_state,
  CASE WHEN x >= 0.4 THEN CASE WHEN x < 0.7 THEN 'head-of-mission-support' ELSE 'head-of-mission' END END AS approved_by,
  CASE WHEN x >= 0.4 THEN state_date - 90 - CAST(floor(20 * y) AS INTEGER) END AS approved_on,
  CASE WHEN y < 0.7 THEN printf('EXERCISE/%s/%d/RSP/%d', entity, year(state_date), i) END AS evidence
FROM written
ORDER BY i, answer_language

-- A register whose ratings follow the sum of two scores. What goes wrong with a risk is drawn; risks that nobody owns and
-- responses that are overdue are the commonest, a rating against the scores the rarest and the hardest to see.
WITH mission AS (
  SELECT
    code AS entity,
    from_date AS opened,
    getvariable('period') AS period,
    CAST(getvariable('period_from') AS DATE) AS period_from,
    CAST(getvariable('period_to') AS DATE) AS period_to,
    CAST(getvariable('rows') AS BIGINT) AS wanted
  FROM entities
  WHERE code = getvariable('entity')
),
drawn AS (
  SELECT
    m.*,
    r.i,
    rnd(r.i, m.entity || ' risk fault ' || m.period) AS x,
    1 + CAST(floor(5 * pow(rnd(r.i, m.entity || ' likelihood'), 0.8)) AS INTEGER) AS inherent_likelihood,
    1 + CAST(floor(5 * pow(rnd(r.i, m.entity || ' impact'), 0.7)) AS INTEGER) AS inherent_impact,
    CAST(floor(3 * pow(rnd(r.i, m.entity || ' controls'), 1.4)) AS INTEGER) AS down_likelihood,
    CAST(floor(2 * rnd(r.i, m.entity || ' relief')) AS INTEGER) AS down_impact,
    rnd(r.i, m.entity || ' risk state') < 0.15 AS is_closed
  FROM mission AS m, range(1, m.wanted + 1) AS r(i)
),
scored AS (
  SELECT
    *,
    greatest(1, inherent_likelihood - down_likelihood) AS residual_likelihood,
    greatest(1, inherent_impact - down_impact) AS residual_impact
  FROM drawn
),
rated AS (
  SELECT
    *,
    CASE
      WHEN residual_likelihood + residual_impact >= 9 THEN 'very-high'
      WHEN residual_likelihood + residual_impact >= 7 THEN 'high'
      WHEN residual_likelihood + residual_impact >= 4 THEN 'medium'
      ELSE 'low'
    END AS rating,
    CASE
      WHEN x < 0.008 THEN 'not rated'
      WHEN x < 0.016 THEN 'no scores'
      WHEN x < 0.026 THEN 'made worse'
      WHEN x < 0.036 THEN 'rated down'
      WHEN x < 0.080 THEN 'no owner'
      WHEN x < 0.120 THEN 'no response'
      WHEN x < 0.160 THEN 'accepted'
      WHEN x < 0.220 THEN 'overdue'
      ELSE 'whole'
    END AS fault
  FROM scored
),
told AS (
  SELECT
    *,
    CASE
      WHEN fault = 'not rated' THEN NULL
      WHEN fault = 'rated down' AND rating IN ('very-high', 'high') THEN 'low'
      ELSE rating
    END AS shown
  FROM rated
)
SELECT
  entity,
  period_to AS state_date,
  printf('%s-R%05d', entity, i) AS risk,
  pick(['Delay of supplies in the rainy season', 'Loss of fuel', 'Vacancies in key posts', 'Cost of flights above the budget', 'Failure of a vendor', 'Cash shortfall', 'Loss of data', 'Attack on a camp', 'Irregular payments', 'Unclear mandate priorities'], rnd(i, entity || ' words')) AS title,
  pick(['strategic', 'financial', 'procurement', 'property', 'personnel', 'fraud', 'safety', 'technology'], rnd(i, entity || ' category')) AS category,
  CASE WHEN is_closed THEN 'closed' ELSE 'open' END AS status,
  CASE WHEN fault <> 'no owner' THEN pick(['Finance and Budget Section', 'Supply Chain Management', 'Human Resources Section', 'Security Section', 'Office of the Chief of Staff', 'Field Technology Section'], rnd(i, entity || ' owner')) END AS owner,
  inherent_likelihood,
  inherent_impact,
  CASE fault WHEN 'no scores' THEN NULL WHEN 'made worse' THEN least(5, inherent_likelihood + 1) ELSE residual_likelihood END AS residual_likelihood,
  CASE fault WHEN 'no scores' THEN NULL WHEN 'made worse' THEN 1 ELSE residual_impact END AS residual_impact,
  CASE WHEN fault = 'made worse' THEN 'low' ELSE shown END AS residual_rating,
  CASE fault WHEN 'no response' THEN NULL WHEN 'accepted' THEN 'accept' ELSE pick(['mitigate', 'mitigate', 'mitigate', 'avoid', 'transfer'], rnd(i, entity || ' response')) END AS response,
  CASE WHEN fault <> 'no response' THEN pick(['Second supplier under contract.', 'Monthly reconciliation with the ledger.', 'Surge recruitment from rosters.', 'Independent check of invoices.', 'Works on the perimeter.'], rnd(i, entity || ' plan')) END AS response_plan,
  CASE fault WHEN 'no response' THEN NULL WHEN 'overdue' THEN period_to - 20 - CAST(floor(300 * rnd(i, entity || ' due')) AS INTEGER) ELSE period_to + CAST(floor(330 * rnd(i, entity || ' due')) AS INTEGER) END AS response_due,
  CASE WHEN rnd(i, entity || ' review known') >= 0.04 THEN greatest(opened, period_to - CAST(floor(420 * pow(rnd(i, entity || ' review'), 1.6)) AS INTEGER)) END AS reviewed_on,
  CASE
    WHEN is_closed THEN 'outside'
    WHEN fault = 'not rated' THEN 'undetermined'
    WHEN fault = 'made worse' OR shown <> 'very-high' THEN 'outside'
    WHEN fault IN ('no owner', 'no response', 'accepted', 'overdue') THEN 'not-satisfied'
    ELSE 'satisfied'
  END AS expected_very_high_answered,
  CASE
    WHEN is_closed THEN 'outside'
    WHEN fault IN ('not rated', 'no scores') THEN 'undetermined'
    WHEN fault = 'rated down' AND shown <> rating THEN 'not-satisfied'
    WHEN fault = 'made worse' AND inherent_likelihood < 5 THEN 'not-satisfied'
    WHEN fault = 'made worse' THEN NULL
    ELSE 'satisfied'
  END AS expected_ratings_follow_scores
FROM told
ORDER BY i

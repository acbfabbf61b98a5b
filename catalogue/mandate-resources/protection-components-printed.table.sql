SELECT
  entity,
  period,
  stage,
  observers,
  contingents,
  police,
  formed_police,
  civilian,
  printed_total,
  civilian_amount,
  document
FROM protection_components
ORDER BY entity, period, stage DESC

-- The disaggregated table that the paragraph asks for: one line an asset, a total for each mission and phase.
WITH large AS (
  SELECT
    entity,
    phase,
    asset_number,
    description,
    acquired_on,
    acquisition_cost,
    net_book_value,
    method,
    recipient,
    disposed_on,
    proceeds,
    CASE WHEN method = 'transfer-mission' THEN net_book_value * 0 ELSE net_book_value - proceeds END AS loss,
    report_document
  FROM disposals
  WHERE phase IN ('pre-liquidation', 'liquidation')
    AND CASE :large_asset
      WHEN 'over-cost' THEN acquisition_cost > :amount
      WHEN 'from-cost' THEN acquisition_cost >= :amount
      WHEN 'over-book' THEN net_book_value > :amount
      WHEN 'from-book' THEN net_book_value >= :amount
    END
),
printed AS (
  SELECT
    entity,
    phase,
    asset_number,
    description,
    acquired_on,
    acquisition_cost,
    net_book_value,
    method,
    recipient,
    disposed_on,
    proceeds,
    loss,
    report_document,
    FALSE AS is_total
  FROM large
  UNION ALL
  SELECT
    entity,
    phase,
    CAST(NULL AS VARCHAR) AS asset_number,
    CAST(NULL AS VARCHAR) AS description,
    CAST(NULL AS DATE) AS acquired_on,
    SUM(acquisition_cost) AS acquisition_cost,
    SUM(net_book_value) AS net_book_value,
    CAST(NULL AS VARCHAR) AS method,
    CAST(NULL AS VARCHAR) AS recipient,
    CAST(NULL AS DATE) AS disposed_on,
    SUM(proceeds) AS proceeds,
    SUM(loss) AS loss,
    CAST(NULL AS VARCHAR) AS report_document,
    TRUE AS is_total
  FROM large
  GROUP BY entity, phase
)
SELECT
  entity,
  phase,
  asset_number,
  description,
  acquired_on,
  acquisition_cost,
  net_book_value,
  method,
  recipient,
  disposed_on,
  proceeds,
  loss,
  report_document,
  is_total
FROM printed
ORDER BY entity, phase DESC, is_total, acquisition_cost DESC, asset_number

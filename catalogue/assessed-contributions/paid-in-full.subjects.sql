-- Whoever was ever assessed for the account.
SELECT
  entity,
  account,
  member_state
FROM contribution_letters
GROUP BY entity, account, member_state

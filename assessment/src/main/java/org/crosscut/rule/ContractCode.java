package org.crosscut.rule;

import org.crosscut.diagnostic.Code;

/// What can be wrong between a rule's SQL, its YAML and the section that shows it.
public enum ContractCode implements Code {
    MISSING_OUTPUT,
    WRONG_OUTPUT_TYPE,
    OUTPUT_ORDER,
    NULLABLE_KEY,
    REASON_WITHOUT_OFFICE,
    OFFICE_WITHOUT_REASON,
    UNKNOWN_OUTPUT,
    VALUE_NOT_NUMERIC,
    UNORDERED_TABLE,
    CLASSIFICATION_TOO_LOW,
    SECTION_CLASSIFICATION,
    UNKNOWN_BLOCK_NAME,
    WRONG_BLOCK_NAME,
    UNKNOWN_BLOCK_FIELD,
    UNKNOWN_BLOCK_COLUMN,
    UNFIXED_KEY,
    NO_ENTITY,
    /// A follow-up text answers a provision that its topic does not name, or one twice.
    FOLLOW_UP_PROVISION,
    /// A rule of the row that is no condition, or uses what rows alone cannot tell.
    ROW_RULE,
    UPGRADE_BY_ROW,
    UPGRADE_COLUMN;

    @Override
    public String stage() {
        return "contract";
    }
}

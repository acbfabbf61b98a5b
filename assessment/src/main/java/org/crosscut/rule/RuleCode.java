package org.crosscut.rule;

import org.crosscut.diagnostic.Code;

/// What can be wrong with the SQL of a rule.
public enum RuleCode implements Code {
    /// The text is no SQL.
    SYNTAX,
    /// A character such as a full-width comma stands where SQL has no use for it.
    FOREIGN_CHARACTER,
    NOT_A_SELECT,
    UNKNOWN_TABLE,
    UNKNOWN_COLUMN,
    AMBIGUOUS_COLUMN,
    UNKNOWN_PARAMETER,
    UNUSED_PARAMETER,
    /// `value_at` without a parameter and a date.
    VALUE_AT,
    FUNCTION_NOT_ALLOWED,
    /// Something else of SQL that rules do without, such as LATERAL.
    NOT_ALLOWED,
    /// A function with too few or too many arguments.
    ARGUMENTS,
    /// An operand of a type that the operator does not take.
    WRONG_TYPE,
    /// Values of different types compared or put in one column.
    MIXED_TYPES,
    SELECT_STAR,
    JOIN_BY_NAME,
    NOT_GROUPED,
    /// An aggregate or window where none may stand.
    AGGREGATE_PLACE,
    WHOLE_NUMBER_DIVISION,
    DIVISION_COMPARED,
    /// A value that is not the same on every run.
    NOT_REPEATABLE,
    /// Months or years counted by difference.
    COUNTED_MONTHS,
    UNROUNDED_FLOAT,
    LIMIT_WITHOUT_ORDER,
    UNNAMED_OUTPUT,
    TWIN_OUTPUT,
    /// A NULL whose type cannot be told.
    UNTYPED_NULL,
    /// A type that no column can have, such as an interval.
    OUTPUT_TYPE,
    /// Queries with different numbers of columns, or a query of several where one is wanted.
    COLUMN_COUNT,
    /// Anything else that the compiler refuses.
    INVALID;

    @Override
    public String stage() {
        return "rule";
    }
}

package org.crosscut.rule;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.crosscut.catalogue.ColumnType;

/// A parameter inside a tree: an operator without operands (its value at the as-of date) or with
/// one, a date (its value on that day). A literal takes its place just before the SQL is written.
final class Param extends SqlFunction {
    private final String parameter;
    private final ColumnType type;
    private final boolean isDated;

    private Param(String parameter, ColumnType type, RelDataType sql, boolean isDated) {
        super(
                (isDated ? "VALUE_AT_" : "PARAM_") + parameter,
                SqlKind.OTHER_FUNCTION,
                ReturnTypes.explicit(sql),
                null,
                isDated ? OperandTypes.DATE : OperandTypes.NILADIC,
                SqlFunctionCategory.USER_DEFINED_FUNCTION);
        this.parameter = parameter;
        this.type = type;
        this.isDated = isDated;
    }

    static Param atAsOf(String name, ColumnType type, RelDataType sql) {
        return new Param(name, type, sql, false);
    }

    static Param atDate(String name, ColumnType type, RelDataType sql) {
        return new Param(name, type, sql, true);
    }

    /// The name that its author gave it.
    String parameter() {
        return parameter;
    }

    ColumnType type() {
        return type;
    }

    boolean isDated() {
        return isDated;
    }
}

package org.crosscut.rule;

import java.util.HashSet;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.type.SqlTypeName;

/// Checks what a rule returns: every column has a name of its own and a type that a column can
/// have.
final class OutputCheck {
    private final Problems problems;

    OutputCheck(Problems problems) {
        this.problems = problems;
    }

    void names(SqlNode parsed) {
        var seen = new HashSet<String>();
        for (SqlNode item : Vocabulary.items(parsed)) {
            String name = Vocabulary.nameOf(item);
            if (name.isEmpty()) {
                if (!item.toString().endsWith("*")) {
                    problems.report(RuleCode.UNNAMED_OUTPUT, item);
                }
            } else if (!seen.add(name)) {
                problems.report(RuleCode.TWIN_OUTPUT, item, "name", Masked.shown(name));
            }
        }
    }

    void types(SqlNode parsed, RelDataType row) {
        List<SqlNode> items = Vocabulary.items(parsed);
        for (RelDataTypeField field : row.getFieldList()) {
            RelDataType type = field.getType();
            boolean isForgotten = type.getSqlTypeName() == SqlTypeName.ANY;
            if (Types.columnType(type) == null && !isForgotten) {
                problems.report(
                        RuleCode.OUTPUT_TYPE,
                        field.getIndex() < items.size() ? items.get(field.getIndex()) : parsed,
                        "column",
                        field.getName(),
                        "type",
                        Refusal.word(type.toString()));
            }
        }
    }
}

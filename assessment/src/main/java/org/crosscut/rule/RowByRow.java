package org.crosscut.rule;

import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.util.Util;
import org.jspecify.annotations.Nullable;

/// Looks whether a statement looks at one row at a time: one table, no join, no group, no window,
/// no query inside, and none of its rows cut off for what others are.
final class RowByRow extends SqlBasicVisitor<@Nullable Void> {
    private RowByRow() {}

    static boolean holds(SqlSelect select) {
        SqlNode from = select.getFrom();
        if (from instanceof SqlBasicCall as && as.getKind() == SqlKind.AS) {
            from = as.operand(0);
        }
        if (!(from instanceof SqlIdentifier)
                || select.getGroup() != null
                || select.getHaving() != null
                || select.getQualify() != null
                || select.getFetch() != null
                || select.getOffset() != null
                || select.isDistinct()) {
            return false;
        }
        try {
            var visitor = new RowByRow();
            select.getSelectList().accept(visitor);
            if (select.getWhere() != null) {
                select.getWhere().accept(visitor);
            }
            return true;
        } catch (Util.FoundOne e) {
            return false;
        }
    }

    @Override
    public @Nullable Void visit(SqlCall call) {
        if (call.getKind() == SqlKind.OVER
                || call.isA(SqlKind.QUERY)
                || call.getOperator().isAggregator()) {
            throw Util.FoundOne.NULL;
        }
        return super.visit(call);
    }
}

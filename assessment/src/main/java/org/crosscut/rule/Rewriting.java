package org.crosscut.rule;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.util.SqlShuttle;
import org.jspecify.annotations.Nullable;

/// Rewrites a tree. Calcite's own shuttle fails on a window in which something changes.
abstract class Rewriting extends SqlShuttle {
    @Override
    public @Nullable SqlNode visit(SqlCall call) {
        return call instanceof SqlWindow window ? window(window) : super.visit(call);
    }

    private SqlNode window(SqlWindow window) {
        return SqlWindow.create(
                window.getDeclName(),
                window.getRefName(),
                list(window.getPartitionList()),
                list(window.getOrderList()),
                SqlLiteral.createBoolean(window.isRows(), window.getParserPosition()),
                bound(window.getLowerBound()),
                bound(window.getUpperBound()),
                null,
                window.getExclude(),
                window.getParserPosition());
    }

    private SqlNodeList list(SqlNodeList list) {
        var rewritten = new SqlNodeList(list.getParserPosition());
        for (SqlNode node : list) {
            rewritten.add(node.accept(this));
        }
        return rewritten;
    }

    private @Nullable SqlNode bound(@Nullable SqlNode bound) {
        return bound == null ? null : bound.accept(this);
    }
}

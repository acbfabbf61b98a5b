package org.crosscut.rule;

import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/// Finds the smallest expression that an error is about and has it forgotten. An error about
/// something already forgotten only follows from another and is not reported.
final class Mending {
    private final SqlNode statement;
    private final Edits edits;
    private final Vocabulary words;

    /// @param statement with the edits made so far, not yet validated
    Mending(SqlNode statement, Edits edits, Vocabulary words) {
        this.statement = statement;
        this.edits = edits;
        this.words = words;
    }

    /// Whether the rest can be validated.
    boolean mend(CalciteContextException e, Refusal refusal) {
        SqlParserPos pos = Refusal.pos(e);
        if (Refusal.said(e).endsWith("clause must be a condition")) {
            return condition(e, refusal, pos);
        }
        SqlNode wrong = smallest(pos);
        if (wrong == null) {
            refusal.report(e, statement);
            return false;
        }
        if (wrong instanceof SqlIdentifier table && words.isTableAt(table.getParserPosition())) {
            refusal.report(e, table);
            edits.forgetTable(table);
            return Refusal.said(e).contains("not found");
        }
        boolean follows =
                edits.isTouched(wrong)
                        || (Refusal.said(e).contains("is not being grouped") && isGroupTouched());
        if (!follows) {
            refusal.report(e, wrong);
        }
        edits.forget(windowed(wrong));
        return true;
    }

    private boolean condition(CalciteContextException e, Refusal refusal, SqlParserPos pos) {
        if (edits.holds(pos)) {
            return true;
        }
        SqlNode wrong = smallest(pos);
        refusal.report(e, statement);
        if (wrong == null) {
            return false;
        }
        edits.forgetCondition(wrong);
        return true;
    }

    /// A wrong group key leaves columns ungrouped that its author meant to group.
    private boolean isGroupTouched() {
        boolean[] touched = {false};
        statement.accept(
                new SqlBasicVisitor<@Nullable Void>() {
                    @Override
                    public @Nullable Void visit(SqlCall call) {
                        touched[0] |=
                                call instanceof SqlSelect select
                                        && select.getGroup() != null
                                        && edits.isTouched(select.getGroup());
                        return super.visit(call);
                    }
                });
        return touched[0];
    }

    /// The window function around it, if there is one: Calcite takes no stranger in a window.
    private SqlNode windowed(SqlNode wrong) {
        SqlNode[] around = {wrong};
        statement.accept(
                new SqlBasicVisitor<@Nullable Void>() {
                    @Override
                    public @Nullable Void visit(SqlCall call) {
                        if (call.getKind() == SqlKind.OVER
                                && covers(call.getParserPosition(), wrong.getParserPosition())) {
                            around[0] = call;
                        }
                        return super.visit(call);
                    }
                });
        return around[0];
    }

    private @Nullable SqlNode smallest(SqlParserPos pos) {
        var search = new Search(pos);
        statement.accept(search);
        return search.found;
    }

    private final class Search extends SqlBasicVisitor<@Nullable Void> {
        private final SqlParserPos pos;
        private @Nullable SqlNode found;

        Search(SqlParserPos pos) {
            this.pos = pos;
        }

        @Override
        public @Nullable Void visit(SqlCall call) {
            if (!call.getOperator().equals(edits.anything()) && isExpression(call)) {
                consider(call);
            }
            return super.visit(call);
        }

        @Override
        public @Nullable Void visit(SqlIdentifier id) {
            consider(id);
            return null;
        }

        @Override
        public @Nullable Void visit(SqlLiteral literal) {
            consider(literal);
            return null;
        }

        /// A later one of the same extent is deeper.
        private void consider(SqlNode node) {
            SqlParserPos here = node.getParserPosition();
            if (covers(here, pos) && (found == null || covers(found.getParserPosition(), here))) {
                found = node;
            }
        }
    }

    private static boolean isExpression(SqlCall call) {
        return switch (call.getKind()) {
            case SELECT,
                    ORDER_BY,
                    WITH,
                    WITH_ITEM,
                    UNION,
                    INTERSECT,
                    EXCEPT,
                    VALUES,
                    JOIN,
                    AS,
                    ROW,
                    WINDOW,
                    DESCENDING,
                    NULLS_FIRST,
                    NULLS_LAST ->
                    false;
            default -> call.getKind() != SqlKind.OTHER_DDL;
        };
    }

    static boolean covers(SqlParserPos outer, SqlParserPos inner) {
        return isBefore(
                        outer.getLineNum(),
                        outer.getColumnNum(),
                        inner.getLineNum(),
                        inner.getColumnNum())
                && isBefore(
                        inner.getEndLineNum(),
                        inner.getEndColumnNum(),
                        outer.getEndLineNum(),
                        outer.getEndColumnNum());
    }

    private static boolean isBefore(int line, int column, int otherLine, int otherColumn) {
        return line < otherLine || (line == otherLine && column <= otherColumn);
    }
}

package org.crosscut.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.util.Litmus;
import org.jspecify.annotations.Nullable;

/// Changes to a parsed statement, made afresh on every copy: a wrong expression becomes one that
/// fits everywhere, so that the next error can be found; a mutant's operator becomes another.
final class Edits {
    /// The table that has every column, in the place of one that does not exist.
    static final String ANY_TABLE = "ðany";

    private final SqlOperator anything;
    private final List<Edit> edits = new ArrayList<>();

    /// A node is known by its place and kind: nodes of one kind at one place are the same.
    private record Edit(
            SqlParserPos pos,
            SqlKind kind,
            @Nullable SqlNode original,
            UnaryOperator<SqlNode> change) {
        boolean fits(SqlNode node) {
            return node.getKind() == kind
                    && node.getParserPosition().equals(pos)
                    && (original == null || node.equalsDeep(original, Litmus.IGNORE));
        }
    }

    Edits(Types types) {
        RelDataType any =
                types.createTypeWithNullability(types.createSqlType(SqlTypeName.ANY), true);
        this.anything =
                new SqlFunction(
                        "ANYTHING",
                        SqlKind.OTHER_FUNCTION,
                        ReturnTypes.explicit(any),
                        null,
                        OperandTypes.NILADIC,
                        SqlFunctionCategory.USER_DEFINED_FUNCTION);
    }

    SqlOperator anything() {
        return anything;
    }

    private void add(SqlNode node, UnaryOperator<SqlNode> change) {
        edits.add(new Edit(node.getParserPosition(), node.getKind(), null, change));
    }

    /// As [#add], for nodes that may share their place with others: `CASE x WHEN` is several `=`.
    void addSame(SqlNode node, UnaryOperator<SqlNode> change) {
        edits.add(new Edit(node.getParserPosition(), node.getKind(), node, change));
    }

    /// From now on the node is an expression that fits everywhere.
    void forget(SqlNode node) {
        add(node, n -> anything.createCall(n.getParserPosition()));
    }

    /// From now on the condition holds.
    void forgetCondition(SqlNode node) {
        add(node, n -> SqlLiteral.createBoolean(true, n.getParserPosition()));
    }

    /// From now on a condition that was forgotten there holds; false if none was.
    boolean holds(SqlParserPos pos) {
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            if (edit.pos().equals(pos)) {
                edits.set(
                        i,
                        new Edit(
                                pos,
                                edit.kind(),
                                edit.original(),
                                n -> SqlLiteral.createBoolean(true, n.getParserPosition())));
                return true;
            }
        }
        return false;
    }

    /// From now on the table has every column.
    void forgetTable(SqlIdentifier table) {
        add(
                table,
                n ->
                        SqlStdOperatorTable.AS.createCall(
                                n.getParserPosition(),
                                new SqlIdentifier(ANY_TABLE, n.getParserPosition()),
                                new SqlIdentifier(table.names.getLast(), n.getParserPosition())));
    }

    /// Whether a part of the node is already forgotten.
    boolean isTouched(SqlNode node) {
        boolean[] touched = {false};
        node.accept(
                new SqlBasicVisitor<@Nullable Void>() {
                    @Override
                    public @Nullable Void visit(SqlCall call) {
                        touched[0] |= call.getOperator().equals(anything);
                        return super.visit(call);
                    }

                    @Override
                    public @Nullable Void visit(SqlIdentifier id) {
                        touched[0] |= id.names.getLast().equals(ANY_TABLE);
                        return null;
                    }
                });
        return touched[0];
    }

    SqlNode apply(SqlNode statement) {
        SqlNode edited = edits.isEmpty() ? statement : statement.accept(new Editing());
        if (edited == null) {
            throw new IllegalStateException("nothing left of the statement");
        }
        return edited;
    }

    private final class Editing extends Rewriting {
        private @Nullable SqlNode edited(SqlNode node) {
            for (Edit edit : edits) {
                if (edit.fits(node)) {
                    return edit.change().apply(node);
                }
            }
            return null;
        }

        @Override
        public @Nullable SqlNode visit(SqlLiteral literal) {
            SqlNode edited = edited(literal);
            return edited == null ? literal : edited;
        }

        @Override
        public @Nullable SqlNode visit(SqlIdentifier id) {
            SqlNode edited = edited(id);
            return edited == null ? id : edited;
        }

        @Override
        public @Nullable SqlNode visit(SqlCall call) {
            SqlNode edited = edited(call);
            if (edited != null) {
                return edited;
            }
            if (call.getKind() == SqlKind.AS
                    && call.operand(0) instanceof SqlIdentifier table
                    && edited(table) instanceof SqlCall named
                    && named.getKind() == SqlKind.AS) {
                var operands = new ArrayList<>(call.getOperandList());
                operands.set(0, named.operand(0));
                return call.getOperator().createCall(call.getParserPosition(), operands);
            }
            SqlNode visited = super.visit(call);
            if (call instanceof SqlSelect before && visited instanceof SqlSelect after) {
                keepNames(before, after);
            }
            return visited;
        }

        /// A column that became something else keeps the name that it had.
        private void keepNames(SqlSelect before, SqlSelect after) {
            SqlNodeList list = after.getSelectList();
            for (int i = 0; i < list.size(); i++) {
                if (before.getSelectList().get(i) instanceof SqlIdentifier id
                        && !id.isStar()
                        && !(list.get(i) instanceof SqlIdentifier)) {
                    SqlNode item = list.get(i);
                    list.set(
                            i,
                            SqlStdOperatorTable.AS.createCall(
                                    item.getParserPosition(),
                                    item,
                                    new SqlIdentifier(
                                            id.names.getLast(), item.getParserPosition())));
                }
            }
        }
    }
}

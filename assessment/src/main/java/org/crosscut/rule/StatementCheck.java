package org.crosscut.rule;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSetOperator;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.diagnostic.Nearest;
import org.jspecify.annotations.Nullable;

/// What can be told wrong before names and types are known: SQL that rules do without, functions
/// that are not listed, and parameters. What it finds it also forgets, so that the validator goes
/// on.
final class StatementCheck extends SqlBasicVisitor<@Nullable Void> {
    private static final Set<SqlKind> STRUCTURE =
            Set.of(
                    SqlKind.SELECT,
                    SqlKind.ORDER_BY,
                    SqlKind.WITH,
                    SqlKind.WITH_ITEM,
                    SqlKind.UNION,
                    SqlKind.INTERSECT,
                    SqlKind.EXCEPT,
                    SqlKind.JOIN,
                    SqlKind.AS,
                    SqlKind.VALUES,
                    SqlKind.WINDOW,
                    SqlKind.OVER,
                    SqlKind.FILTER,
                    SqlKind.WITHIN_GROUP,
                    SqlKind.DESCENDING,
                    SqlKind.NULLS_FIRST,
                    SqlKind.NULLS_LAST,
                    SqlKind.PRECEDING,
                    SqlKind.FOLLOWING,
                    SqlKind.ROLLUP,
                    SqlKind.CUBE,
                    SqlKind.GROUPING_SETS,
                    SqlKind.INTERVAL);

    private static final Set<String> JOINS =
            Set.of("INNER", "LEFT", "RIGHT", "FULL", "CROSS", "COMMA");

    /// Functions that SQL calls by name alone.
    private static final Set<String> NILADIC =
            Set.of(
                    "current_date",
                    "current_time",
                    "current_timestamp",
                    "localtime",
                    "localtimestamp",
                    "current_user",
                    "session_user",
                    "system_user",
                    "user");

    private final Set<String> declared;
    private final Map<String, ColumnType> parameters;
    private final Edits edits;
    private final Problems problems;
    private final Set<String> used = new HashSet<>();
    private final Set<SqlNode> ordered = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> windows = new HashSet<>();
    private boolean isStrange;

    StatementCheck(Map<String, ColumnType> parameters, Edits edits, Problems problems) {
        this.parameters = parameters;
        this.declared = new TreeSet<>(parameters.keySet());
        declared.add(Binding.AS_OF);
        this.edits = edits;
        this.problems = problems;
    }

    /// Whether the statement has parts in which the validator would only stumble.
    boolean isStrange() {
        return isStrange;
    }

    void check(SqlNode statement) {
        statement.accept(
                new SqlBasicVisitor<@Nullable Void>() {
                    @Override
                    public @Nullable Void visit(SqlCall call) {
                        if (call instanceof SqlWindow window && window.getDeclName() != null) {
                            windows.add(window.getDeclName().getSimple());
                        }
                        return super.visit(call);
                    }
                });
        statement.accept(this);
        for (String name : parameters.keySet()) {
            if (!used.contains(name)) {
                problems.report(RuleCode.UNUSED_PARAMETER, 1, 1, "name", name);
            }
        }
    }

    @Override
    public @Nullable Void visit(SqlIdentifier id) {
        if (id.isStar()) {
            problems.report(RuleCode.SELECT_STAR, id);
        } else if (id.isSimple() && Masked.isParameter(id.getSimple())) {
            parameter(id);
        } else if (id.isSimple() && !id.isComponentQuoted(0) && NILADIC.contains(id.getSimple())) {
            problems.report(
                    RuleCode.NOT_REPEATABLE, id, "name", id.getSimple().toUpperCase(Locale.ROOT));
            edits.forget(id);
        }
        return null;
    }

    private void parameter(SqlIdentifier id) {
        String name = Masked.parameter(id.getSimple());
        used.add(name);
        if (!declared.contains(name)) {
            problems.report(
                    RuleCode.UNKNOWN_PARAMETER,
                    id,
                    "name",
                    name,
                    "nearest",
                    Nearest.to(name, declared),
                    "candidates",
                    String.join(", ", declared.stream().map(n -> ":" + n).toList()));
            edits.forget(id);
        }
    }

    @Override
    public @Nullable Void visit(SqlDynamicParam param) {
        notAllowed(param, "?");
        edits.forget(param);
        return null;
    }

    @Override
    public @Nullable Void visit(SqlCall call) {
        if (call.getKind() == SqlKind.TABLESAMPLE) {
            problems.report(RuleCode.NOT_REPEATABLE, call, "name", "TABLESAMPLE");
            isStrange = true;
            return null;
        }
        if (call.getKind() == SqlKind.WITHIN_GROUP) {
            ordered.add(call.operand(0));
        }
        switch (call) {
            case SqlJoin join -> join(join);
            case SqlOrderBy query -> cut(query);
            case SqlCall over
                    when over.getKind() == SqlKind.OVER
                            && over.operand(1) instanceof SqlIdentifier window
                            && !windows.contains(window.getSimple()) -> {
                problems.report(
                        RuleCode.INVALID,
                        window,
                        "said",
                        "there is no window " + window.getSimple());
                isStrange = true;
            }
            case SqlSelect select when select.hasHints() -> strange(call, "/*+ hint */");
            case SqlWithItem item when item.recursive.booleanValue() -> strange(item, "RECURSIVE");
            default -> {
                if (call.getOperator() instanceof SqlSetOperator set
                        && set.isAll()
                        && set.getKind() != SqlKind.UNION) {
                    strange(call, set.getName());
                }
            }
        }
        if (call.getKind() == SqlKind.VALUES) {
            call.getOperandList()
                    .forEach(row -> ((SqlCall) row).getOperandList().forEach(this::go));
            return null;
        }
        if (call.getKind() == SqlKind.AS) {
            // The alias and the columns' names are no expressions.
            return go(call.operand(0));
        }
        if (call instanceof SqlWithItem item) {
            return go(item.query);
        }
        if (!STRUCTURE.contains(call.getKind()) && !function(call)) {
            return null;
        }
        if (isCountOfRows(call)) {
            return null;
        }
        return super.visit(call);
    }

    private @Nullable Void go(SqlNode node) {
        return node.accept(this);
    }

    static boolean isCountOfRows(SqlCall call) {
        return call.getOperator().getName().equalsIgnoreCase("COUNT")
                && call.operandCount() == 1
                && call.operand(0) instanceof SqlIdentifier id
                && id.isStar();
    }

    private void join(SqlJoin join) {
        if (!JOINS.contains(join.getJoinType().name())) {
            strange(join, join.getJoinType().name().replace('_', ' ') + " JOIN");
        }
        if (join.isNatural()) {
            problems.report(RuleCode.JOIN_BY_NAME, join.getRight(), "word", "NATURAL");
            isStrange = true;
        } else if (join.getConditionType() == JoinConditionType.USING
                && join.getCondition() != null) {
            problems.report(RuleCode.JOIN_BY_NAME, join.getCondition(), "word", "USING");
            isStrange = true;
        }
    }

    private void cut(SqlOrderBy query) {
        SqlNode cut = query.fetch != null ? query.fetch : query.offset;
        if (cut != null && query.orderList.isEmpty()) {
            problems.report(RuleCode.LIMIT_WITHOUT_ORDER, cut);
        }
    }

    private void strange(SqlNode node, String what) {
        notAllowed(node, what);
        isStrange = true;
    }

    private void notAllowed(SqlNode node, String what) {
        problems.report(RuleCode.NOT_ALLOWED, node, "what", what);
    }

    /// Whether to look inside.
    private boolean function(SqlCall call) {
        String name = call.getOperator().getName().toUpperCase(Locale.ROOT);
        if (name.startsWith("BETWEEN ") || name.startsWith("NOT BETWEEN ")) {
            name = name.replace(" ASYMMETRIC", "");
        }
        if (name.equals("VALUE_AT")) {
            return valueAt(call);
        }
        if (name.equals("COUNT") && call.operandCount() > 1) {
            problems.report(RuleCode.ARGUMENTS, call, "name", name);
        }
        if (name.equals("LISTAGG") && !ordered.contains(call)) {
            problems.report(RuleCode.NOT_REPEATABLE, call, "name", "LISTAGG without WITHIN GROUP");
        }
        if (Functions.isNotRepeatable(name)) {
            problems.report(RuleCode.NOT_REPEATABLE, call, "name", name);
            edits.forget(call);
            return false;
        }
        if (call.getKind() == SqlKind.TIMESTAMP_DIFF || name.equals("TIMESTAMPDIFF")) {
            difference(call);
            return true;
        }
        if (Functions.isAllowed(name)) {
            return true;
        }
        boolean isFunction = Character.isLetter(name.charAt(0)) && isCalledByName(call);
        if (isFunction || (!Functions.instead(name).isEmpty() && isOfValues(call))) {
            // Babel places `x::type` at the token before x.
            problems.report(
                    RuleCode.FUNCTION_NOT_ALLOWED,
                    name.equals("::") ? call.operand(0) : call,
                    "name",
                    name,
                    "nearest",
                    Functions.instead(name),
                    "candidates",
                    Nearest.list(name, Functions.calledByName()));
            edits.forget(call);
        } else {
            strange(call, name);
        }
        return false;
    }

    private static boolean isCalledByName(SqlCall call) {
        return call.getOperator() instanceof SqlFunction;
    }

    private static boolean isOfValues(SqlCall call) {
        return call.getKind() != SqlKind.SOME && call.getKind() != SqlKind.ALL;
    }

    private void difference(SqlCall call) {
        for (SqlNode operand : call.getOperandList()) {
            if (operand instanceof SqlIntervalQualifier unit
                    && !unit.getUnit().name().equals("DAY")) {
                problems.report(RuleCode.COUNTED_MONTHS, call, "unit", unit.getUnit().name());
            }
        }
    }

    private boolean valueAt(SqlCall call) {
        if (call.operandCount() == 2
                && call.operand(0) instanceof SqlIdentifier id
                && id.isSimple()
                && Masked.isParameter(id.getSimple())
                && !Masked.parameter(id.getSimple()).equals(Binding.AS_OF)) {
            String name = Masked.parameter(id.getSimple());
            if (!declared.contains(name)) {
                parameter(id);
                edits.forget(call);
                return false;
            }
            used.add(name);
            go(call.operand(1));
            return false;
        }
        problems.report(
                RuleCode.VALUE_AT,
                call,
                "candidates",
                String.join(", ", parameters.keySet().stream().map(n -> ":" + n).toList()));
        edits.forget(call);
        // Parameters named inside count as used.
        call.getOperandList().forEach(this::go);
        return false;
    }
}

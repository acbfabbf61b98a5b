package org.crosscut.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.SqlValidator;
import org.crosscut.rule.Scopes.Meaning;
import org.crosscut.rule.Scopes.Scope;
import org.jspecify.annotations.Nullable;

/// What Calcite's validator lets through and an engine reads otherwise or inexactly: values of
/// different types compared, whole numbers divided, quotients compared, floating numbers summed or
/// returned without rounding.
final class TypeCheck {
    private static final Set<String> ORDER_SENSITIVE =
            Set.of("SUM", "AVG", "STDDEV_POP", "STDDEV_SAMP", "VAR_POP", "VAR_SAMP");

    private final SqlValidator validator;
    private final SqlNode statement;
    private final Problems problems;

    TypeCheck(SqlValidator validator, SqlNode statement, Problems problems) {
        this.validator = validator;
        this.statement = statement;
        this.problems = problems;
    }

    void check() {
        query(statement, Scope.NONE);
        outputs();
    }

    private void query(SqlNode query, Scope outer) {
        switch (query) {
            case SqlWith with -> {
                Scope scope = outer;
                for (SqlNode node : with.withList) {
                    var item = (SqlWithItem) node;
                    query(item.query, scope);
                    scope = Scopes.with(item, scope);
                }
                query(with.body, scope);
            }
            case SqlOrderBy ordered -> query(ordered.query, outer);
            case SqlSelect select -> select(select, outer);
            case SqlCall call when call.getKind() == SqlKind.VALUES -> {
                // Literals only.
            }
            case SqlCall call -> call.getOperandList().forEach(q -> query(q, outer));
            default -> throw new IllegalStateException("no query: " + query.getKind());
        }
    }

    private void select(SqlSelect select, Scope outer) {
        Scope scope = Scopes.of(select, outer);
        List<SqlNode> operands = select.getOperandList();
        for (int i = 0; i < operands.size(); i++) {
            // Queries in FROM do not see their neighbours.
            var expressions = new Expressions(i == SqlSelect.FROM_OPERAND ? outer : scope, scope);
            if (operands.get(i) != null) {
                operands.get(i).accept(expressions);
            }
        }
    }

    private final class Expressions extends SqlBasicVisitor<@Nullable Void> {
        private final Scope queries;
        private final Scope scope;
        private int rounded;

        Expressions(Scope queries, Scope scope) {
            this.queries = queries;
            this.scope = scope;
        }

        @Override
        public @Nullable Void visit(SqlCall call) {
            if (isQuery(call)) {
                query(call, queries);
                return null;
            }
            if (isComparison(call)) {
                families(call);
                nulls(call);
                quotients(call);
            }
            if (call.getKind() == SqlKind.DIVIDE
                    && isWhole(type(call.operand(0)))
                    && isWhole(type(call.operand(1)))) {
                problems.report(RuleCode.WHOLE_NUMBER_DIVISION, call);
            }
            if (!call.getOperator().isDeterministic() || call.getOperator().isDynamicFunction()) {
                problems.report(
                        RuleCode.NOT_REPEATABLE,
                        call,
                        "name",
                        call.getOperator().getName().toUpperCase(Locale.ROOT));
            }
            if (rounded == 0
                    && call.getOperator() instanceof SqlAggFunction aggregate
                    && isOrderSensitive(aggregate, call)) {
                problems.report(RuleCode.UNROUNDED_FLOAT, call, "what", aggregate.getName());
            }
            boolean rounds = rounds(call);
            rounded += rounds ? 1 : 0;
            super.visit(call);
            rounded -= rounds ? 1 : 0;
            return null;
        }

        private boolean isOrderSensitive(SqlAggFunction aggregate, SqlCall call) {
            String name = aggregate.getName().toUpperCase(Locale.ROOT);
            if (!ORDER_SENSITIVE.contains(name)) {
                return false;
            }
            boolean isAlwaysFloat = name.startsWith("STDDEV") || name.startsWith("VAR");
            return isAlwaysFloat
                    || (isFloat(type(call.operand(0)))
                            && !isRounded(new Meaning(call.operand(0), scope)));
        }

        private void families(SqlCall call) {
            var operands = new ArrayList<RelDataType>();
            for (SqlNode operand : call.getOperandList()) {
                if (operand instanceof SqlNodeList list) {
                    list.forEach(n -> add(operands, n));
                } else {
                    add(operands, operand);
                }
            }
            for (RelDataType type : operands) {
                String first = family(operands.getFirst());
                String other = family(type);
                if (!first.equals(other) && !first.isEmpty() && !other.isEmpty()) {
                    problems.report(
                            RuleCode.MIXED_TYPES,
                            call,
                            "where",
                            name(call),
                            "left",
                            Refusal.word(operands.getFirst().toString()),
                            "right",
                            Refusal.word(type.toString()));
                    return;
                }
            }
        }

        /// A comparison with NULL is never true nor false.
        private void nulls(SqlCall call) {
            for (SqlNode operand : call.getOperandList()) {
                if (operand instanceof SqlLiteral literal && literal.getValue() == null) {
                    problems.report(RuleCode.UNTYPED_NULL, operand);
                }
            }
        }

        private void add(List<RelDataType> types, SqlNode operand) {
            RelDataType type = type(operand);
            if (type != null && type.isStruct() && type.getFieldCount() == 1) {
                types.add(type.getFieldList().getFirst().getType());
            } else if (type != null) {
                types.add(type);
            }
        }

        private void quotients(SqlCall comparison) {
            for (SqlNode operand : comparison.getOperandList()) {
                SqlNode quotient = quotient(operand, scope);
                if (quotient != null) {
                    problems.report(
                            RuleCode.DIVISION_COMPARED,
                            comparison,
                            "operator",
                            name(comparison),
                            "quotient",
                            shown(quotient),
                            "line",
                            String.valueOf(quotient.getParserPosition().getLineNum()));
                    return;
                }
            }
        }
    }

    /// The first division that the value depends on, followed through CTEs and derived tables.
    private @Nullable SqlNode quotient(SqlNode expression, Scope scope) {
        var found = new ArrayList<SqlNode>();
        expression.accept(
                new SqlBasicVisitor<@Nullable Void>() {
                    @Override
                    public @Nullable Void visit(SqlCall call) {
                        if (!found.isEmpty() || isComparison(call)) {
                            return null;
                        }
                        String name = call.getOperator().getName().toUpperCase(Locale.ROOT);
                        if (call.getKind() == SqlKind.DIVIDE || name.equals("AVG")) {
                            found.add(call);
                            return null;
                        }
                        if (name.equals("COUNT")) {
                            return null;
                        }
                        if (isQuery(call)) {
                            var meanings = new ArrayList<Meaning>();
                            Scopes.collect(call, 0, scope, meanings);
                            follow(meanings);
                            return null;
                        }
                        return super.visit(call);
                    }

                    @Override
                    public @Nullable Void visit(SqlIdentifier id) {
                        follow(Scopes.meanings(id, scope));
                        return null;
                    }

                    private void follow(List<Meaning> meanings) {
                        for (Meaning m : meanings) {
                            SqlNode behind = quotient(m.expression(), m.scope());
                            if (behind != null) {
                                found.add(behind);
                            }
                        }
                    }
                });
        return found.isEmpty() ? null : found.getFirst();
    }

    /// Floating outputs must be rounded, or be made of rounded values.
    private void outputs() {
        RelDataType row = validator.getValidatedNodeType(statement);
        for (var field : row.getFieldList()) {
            if (!isFloat(field.getType())) {
                continue;
            }
            var meanings = new ArrayList<Meaning>();
            Scopes.collect(statement, field.getIndex(), Scope.NONE, meanings);
            meanings.stream()
                    .filter(m -> !isRounded(m))
                    .filter(m -> !problems.has(RuleCode.UNROUNDED_FLOAT, m.expression()))
                    .findFirst()
                    .ifPresent(m ->
                            problems.report(
                                    RuleCode.UNROUNDED_FLOAT,
                                    m.expression(),
                                    "what",
                                    field.getName()));
        }
    }

    private boolean isRounded(Meaning meaning) {
        SqlNode node = meaning.expression();
        RelDataType type = type(node);
        if (node instanceof SqlLiteral || (type != null && !isFloat(type))) {
            return true;
        }
        if (node instanceof SqlIdentifier id) {
            List<Meaning> behind = Scopes.meanings(id, meaning.scope());
            return behind.stream().allMatch(this::isRounded);
        }
        if (node instanceof SqlNodeList list) {
            return list.stream().allMatch(n -> isRounded(new Meaning(n, meaning.scope())));
        }
        if (!(node instanceof SqlCall call)) {
            return false;
        }
        if (call.getKind() == SqlKind.SCALAR_QUERY) {
            return isRounded(new Meaning(call.operand(0), meaning.scope()));
        }
        if (isQuery(call)) {
            var meanings = new ArrayList<Meaning>();
            Scopes.collect(call, 0, meaning.scope(), meanings);
            return meanings.stream().allMatch(this::isRounded);
        }
        String name = call.getOperator().getName().toUpperCase(Locale.ROOT);
        return switch (name) {
            case "ROUND" -> call.operandCount() == 2;
            case "CASE" ->
                    call.getOperandList().stream()
                            .skip(2)
                            .allMatch(n -> n == null || isRounded(new Meaning(n, meaning.scope())));
            case "COALESCE", "NULLIF", "GREATEST", "LEAST", "ABS" ->
                    call.getOperandList().stream()
                            .allMatch(n -> isRounded(new Meaning(n, meaning.scope())));
            case "MIN",
                    "MAX",
                    "LAG",
                    "LEAD",
                    "FIRST_VALUE",
                    "LAST_VALUE",
                    "OVER",
                    "FILTER",
                    "PERCENTILE_DISC",
                    "WITHIN GROUP",
                    "-" ->
                    call.operandCount() <= 3
                            && isRounded(new Meaning(call.operand(0), meaning.scope()))
                            && !(name.equals("-") && call.operandCount() == 2);
            default -> false;
        };
    }

    private @Nullable RelDataType type(SqlNode node) {
        return validator.getValidatedNodeTypeIfKnown(node);
    }

    private static boolean rounds(SqlCall call) {
        return call.getOperator().getName().equalsIgnoreCase("ROUND")
                || (call.getKind() == SqlKind.CAST
                        && call.operand(1).toString().toUpperCase(Locale.ROOT).startsWith("DEC"));
    }

    private static boolean isQuery(SqlCall call) {
        return call.isA(SqlKind.QUERY);
    }

    private static boolean isComparison(SqlCall call) {
        return switch (call.getKind()) {
            case EQUALS,
                    NOT_EQUALS,
                    LESS_THAN,
                    LESS_THAN_OR_EQUAL,
                    GREATER_THAN,
                    GREATER_THAN_OR_EQUAL,
                    BETWEEN,
                    IN,
                    NOT_IN,
                    IS_DISTINCT_FROM,
                    IS_NOT_DISTINCT_FROM ->
                    true;
            default -> false;
        };
    }

    private static String name(SqlCall call) {
        return call.getOperator().getName().replace(" ASYMMETRIC", "");
    }

    static String shown(SqlNode node) {
        return Masked.shown(node.toString().replace("`", "").replace("\n", " "));
    }

    private static boolean isFloat(@Nullable RelDataType type) {
        return type != null && SqlTypeName.APPROX_TYPES.contains(type.getSqlTypeName());
    }

    private static boolean isWhole(@Nullable RelDataType type) {
        return type != null && SqlTypeName.INT_TYPES.contains(type.getSqlTypeName());
    }

    /// Values of one family may be compared; empty if it cannot be told.
    private static String family(RelDataType type) {
        return switch (type.getSqlTypeName()) {
            case CHAR, VARCHAR -> "text";
            case TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL, FLOAT, REAL, DOUBLE -> "number";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case ANY, NULL -> "";
            default -> type.getSqlTypeName().name();
        };
    }
}

package org.crosscut.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlIntervalLiteral;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlBetweenOperator;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.NlsString;
import org.crosscut.catalogue.Column;
import org.jspecify.annotations.Nullable;

/// Turns a validated condition into an expression over one row: comparisons, AND, OR, NOT, IS, IN,
/// BETWEEN, sums, products, and days with intervals. What it does not know it refuses.
final class RowExpressionReader {
    private final List<String> names;
    private final TreeSet<Integer> used = new TreeSet<>();
    private String refused = "";

    RowExpressionReader(List<Column> columns) {
        this.names = columns.stream().map(Column::name).toList();
    }

    /// The positions of the columns read.
    List<Integer> used() {
        return List.copyOf(used);
    }

    /// What could not be read, in capitals as SQL is written.
    String refused() {
        return refused;
    }

    /// Null if a part of it is refused.
    @Nullable RowExpression read(SqlNode node) {
        return switch (node) {
            case SqlLiteral literal -> literal(literal);
            case SqlIdentifier name -> column(name);
            case SqlBasicCall call -> call(call);
            default -> refuse(node);
        };
    }

    private @Nullable RowExpression refuse(SqlNode node) {
        refused = node instanceof SqlBasicCall c ? c.getOperator().getName() : node.getKind().sql;
        return null;
    }

    private @Nullable RowExpression column(SqlIdentifier name) {
        int position = names.indexOf(name.names.getLast());
        if (position < 0) {
            return refuse(name);
        }
        used.add(position);
        return RowExpression.column(position);
    }

    private @Nullable RowExpression literal(SqlLiteral literal) {
        return switch (literal.getTypeName()) {
            case NULL -> RowExpression.constant(null);
            case BOOLEAN -> RowExpression.constant(literal.booleanValue());
            case DECIMAL -> RowExpression.constant(literal.getValueAs(BigDecimal.class));
            case CHAR -> RowExpression.constant(literal.getValueAs(NlsString.class).getValue());
            case DATE ->
                    RowExpression.constant(
                            LocalDate.parse(literal.getValueAs(DateString.class).toString()));
            default ->
                    literal instanceof SqlIntervalLiteral interval
                            ? interval(interval)
                            : refuse(literal);
        };
    }

    private @Nullable RowExpression interval(SqlIntervalLiteral literal) {
        var value = literal.getValueAs(SqlIntervalLiteral.IntervalValue.class);
        String digits = value.getIntervalLiteral();
        if (!digits.matches("[0-9]{1,6}")) {
            return refuse(literal);
        }
        int number = value.getSign() * Integer.parseInt(digits);
        return switch (value.getIntervalQualifier().getUnit()) {
            case DAY -> RowExpression.constant(Period.ofDays(number));
            case WEEK -> RowExpression.constant(Period.ofWeeks(number));
            case MONTH -> RowExpression.constant(Period.ofMonths(number));
            case YEAR -> RowExpression.constant(Period.ofYears(number));
            default -> refuse(literal);
        };
    }

    private @Nullable RowExpression call(SqlBasicCall call) {
        if (call.getKind() == SqlKind.IN || call.getKind() == SqlKind.NOT_IN) {
            return listed(call);
        }
        var parts = new ArrayList<RowExpression>();
        for (SqlNode operand : call.getOperandList()) {
            RowExpression part = read(operand);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        RowExpression a = parts.isEmpty() ? RowExpression.constant(null) : parts.getFirst();
        if (call.getOperator() instanceof SqlBetweenOperator between) {
            RowExpression inside =
                    RowExpression.and(
                            RowExpression.compared(a, parts.get(1), s -> s >= 0),
                            RowExpression.compared(a, parts.get(2), s -> s <= 0));
            return between.isNegated() ? RowExpression.not(inside) : inside;
        }
        return parts.size() == 2 ? binary(call, a, parts.get(1)) : unary(call, a);
    }

    private @Nullable RowExpression unary(SqlBasicCall call, RowExpression a) {
        return switch (call.getKind()) {
            case NOT -> RowExpression.not(a);
            case IS_NULL, IS_UNKNOWN -> RowExpression.isNull(a);
            case IS_NOT_NULL -> RowExpression.not(RowExpression.isNull(a));
            case IS_TRUE -> RowExpression.is(a, true);
            case IS_FALSE -> RowExpression.is(a, false);
            case IS_NOT_TRUE -> RowExpression.not(RowExpression.is(a, true));
            case IS_NOT_FALSE -> RowExpression.not(RowExpression.is(a, false));
            case MINUS_PREFIX -> RowExpression.sum(RowExpression.constant(0L), a, true);
            default -> refuse(call);
        };
    }

    private @Nullable RowExpression binary(SqlBasicCall call, RowExpression a, RowExpression b) {
        return switch (call.getKind()) {
            case AND -> RowExpression.and(a, b);
            case OR -> RowExpression.or(a, b);
            case EQUALS -> RowExpression.compared(a, b, s -> s == 0);
            case NOT_EQUALS -> RowExpression.compared(a, b, s -> s != 0);
            case LESS_THAN -> RowExpression.compared(a, b, s -> s < 0);
            case LESS_THAN_OR_EQUAL -> RowExpression.compared(a, b, s -> s <= 0);
            case GREATER_THAN -> RowExpression.compared(a, b, s -> s > 0);
            case GREATER_THAN_OR_EQUAL -> RowExpression.compared(a, b, s -> s >= 0);
            case PLUS -> RowExpression.sum(a, b, false);
            case MINUS -> RowExpression.sum(a, b, true);
            case TIMES -> RowExpression.product(a, b);
            default -> refuse(call);
        };
    }

    private @Nullable RowExpression listed(SqlBasicCall call) {
        RowExpression a = read(call.operand(0));
        if (!(call.operand(1) instanceof SqlNodeList list)) {
            return refuse(call.operand(1));
        }
        var choices = new ArrayList<RowExpression>();
        for (SqlNode each : list) {
            RowExpression choice = read(each);
            if (choice != null) {
                choices.add(choice);
            }
        }
        if (a == null || choices.size() < list.size()) {
            return null;
        }
        RowExpression in = RowExpression.oneOf(a, choices);
        return call.getKind() == SqlKind.IN ? in : RowExpression.not(in);
    }
}

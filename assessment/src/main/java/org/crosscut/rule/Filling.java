package org.crosscut.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.DateString;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.catalogue.Parameter;
import org.jspecify.annotations.Nullable;

/// Puts literals in the place of the parameters of a validated statement, so that an auditor sees
/// the real values in the SQL, and the tables' own names in the place of Calcite's.
final class Filling extends Rewriting {
    private static final SqlParserPos NOWHERE = SqlParserPos.ZERO;

    private final Map<String, ParameterValue> values;
    private final LocalDate asOf;

    Filling(Map<String, ParameterValue> values, LocalDate asOf) {
        this.values = values;
        this.asOf = asOf;
    }

    @Override
    public @Nullable SqlNode visit(SqlIdentifier id) {
        if (id.names.stream().allMatch(n -> Masked.shown(n).equals(n))) {
            return id;
        }
        return new SqlIdentifier(
                id.names.stream().map(Masked::shown).toList(), id.getParserPosition());
    }

    @Override
    public @Nullable SqlNode visit(SqlCall call) {
        if (!(call.getOperator() instanceof Param param)) {
            return super.visit(call);
        }
        if (param.parameter().equals("as_of")) {
            return literal(ColumnType.DATE, asOf);
        }
        ParameterValue value = values.get(param.parameter());
        if (value == null) {
            throw new IllegalArgumentException("no value for parameter " + param.parameter());
        }
        if (!param.isDated()) {
            return literal(param.type(), value.atAsOf());
        }
        SqlNode date = call.operand(0).accept(this);
        if (date == null) {
            throw new IllegalStateException("lost the date of " + call);
        }
        return dated(param.type(), value.dated(), date);
    }

    private static SqlNode dated(ColumnType type, List<Parameter.Dated> values, SqlNode date) {
        var whens = new ArrayList<SqlNode>();
        var thens = new ArrayList<SqlNode>();
        // The newest first, so that a value without an end ends where the next begins.
        for (Parameter.Dated value : values.reversed()) {
            SqlNode when =
                    SqlStdOperatorTable.GREATER_THAN_OR_EQUAL.createCall(
                            NOWHERE, date, literal(ColumnType.DATE, earliest(value.from())));
            if (value.to() != null) {
                SqlNode until =
                        SqlStdOperatorTable.LESS_THAN_OR_EQUAL.createCall(
                                NOWHERE, date, literal(ColumnType.DATE, value.to()));
                when = SqlStdOperatorTable.AND.createCall(NOWHERE, when, until);
            }
            whens.add(when);
            thens.add(literal(type, value.value()));
        }
        return whens.isEmpty()
                ? literal(type, null)
                : new SqlCase(
                        NOWHERE,
                        null,
                        new SqlNodeList(whens, NOWHERE),
                        new SqlNodeList(thens, NOWHERE),
                        literal(type, null));
    }

    private static LocalDate earliest(LocalDate from) {
        LocalDate first = LocalDate.of(1, 1, 1);
        return from.isBefore(first) ? first : from;
    }

    private static SqlNode literal(ColumnType type, @Nullable Object value) {
        return switch (value) {
            case null ->
                    SqlStdOperatorTable.CAST.createCall(
                            NOWHERE, SqlLiteral.createNull(NOWHERE), spec(type));
            case String text -> SqlLiteral.createCharString(text, NOWHERE);
            case Long number -> number(BigDecimal.valueOf(number));
            case BigDecimal number -> number(number);
            case LocalDate date -> SqlLiteral.createDate(new DateString(date.toString()), NOWHERE);
            case Boolean truth -> SqlLiteral.createBoolean(truth, NOWHERE);
            default ->
                    throw new IllegalArgumentException(
                            "a parameter cannot be a " + value.getClass().getName());
        };
    }

    private static SqlNode number(BigDecimal number) {
        SqlNode literal = SqlLiteral.createExactNumeric(number.abs().toPlainString(), NOWHERE);
        return number.signum() < 0
                ? SqlStdOperatorTable.UNARY_MINUS.createCall(NOWHERE, literal)
                : literal;
    }

    /// The type as a cast writes it.
    static SqlDataTypeSpec spec(ColumnType type) {
        var name =
                switch (type.kind()) {
                    case TEXT -> new SqlBasicTypeNameSpec(SqlTypeName.VARCHAR, NOWHERE);
                    case INTEGER -> new SqlBasicTypeNameSpec(SqlTypeName.BIGINT, NOWHERE);
                    case DECIMAL ->
                            new SqlBasicTypeNameSpec(
                                    SqlTypeName.DECIMAL, type.precision(), type.scale(), NOWHERE);
                    case DATE -> new SqlBasicTypeNameSpec(SqlTypeName.DATE, NOWHERE);
                    case BOOLEAN -> new SqlBasicTypeNameSpec(SqlTypeName.BOOLEAN, NOWHERE);
                    case FLOAT -> new SqlBasicTypeNameSpec(SqlTypeName.DOUBLE, NOWHERE);
                };
        return new SqlDataTypeSpec(name, NOWHERE);
    }
}

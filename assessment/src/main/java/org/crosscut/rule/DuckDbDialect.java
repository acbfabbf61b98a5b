package org.crosscut.rule;

import java.util.Locale;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlAlienSystemTypeNameSpec;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.dialect.DuckDBSqlDialect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/// The SQL of DuckDB 1.5, where Calcite's own dialect writes what DuckDB refuses or reads
/// otherwise.
final class DuckDbDialect extends DuckDBSqlDialect {
    DuckDbDialect() {
        super(DEFAULT_CONTEXT);
    }

    @Override
    public void quoteStringLiteral(StringBuilder out, @Nullable String charset, String text) {
        out.append('\'').append(text.replace("'", "''")).append('\'');
    }

    @Override
    public @Nullable SqlNode getCastSpec(RelDataType type) {
        return type.getSqlTypeName() == SqlTypeName.VARCHAR
                ? new SqlDataTypeSpec(
                        new SqlAlienSystemTypeNameSpec(
                                "VARCHAR", SqlTypeName.VARCHAR, SqlParserPos.ZERO),
                        SqlParserPos.ZERO)
                : super.getCastSpec(type);
    }

    @Override
    public void unparseOffsetFetch(
            SqlWriter writer, @Nullable SqlNode offset, @Nullable SqlNode fetch) {
        unparseFetchUsingLimit(writer, offset, fetch);
    }

    @Override
    public void unparseCall(SqlWriter writer, SqlCall call, int left, int right) {
        String name = call.getOperator().getName().toUpperCase(Locale.ROOT);
        switch (call.getKind()) {
            case BETWEEN -> between(writer, call);
            case TIMESTAMP_DIFF -> difference(writer, call);
            case INTERVAL -> interval(writer, call);
            case FLOOR -> {
                if (call.operandCount() == 2) {
                    truncated(writer, call);
                } else {
                    super.unparseCall(writer, call, left, right);
                }
            }
            case WITHIN_GROUP -> {
                if (((SqlCall) call.operand(0)).getKind() == SqlKind.LISTAGG) {
                    list(writer, call.operand(0), call.operand(1));
                } else {
                    super.unparseCall(writer, call, left, right);
                }
            }
            case LISTAGG -> list(writer, call, SqlNodeList.EMPTY);
            default -> {
                switch (name) {
                    case "MEDIAN" -> median(writer, call);
                    case "EVERY", "SOME", "REGEXP_LIKE" ->
                            renamed(writer, Functions.duckDb(name), call);
                    default -> super.unparseCall(writer, call, left, right);
                }
            }
        }
    }

    private static void between(SqlWriter writer, SqlCall call) {
        var frame = writer.startList("(", ")");
        call.operand(0).unparse(writer, 30, 30);
        writer.sep(call.getOperator().getName().startsWith("NOT") ? "NOT BETWEEN" : "BETWEEN");
        call.operand(1).unparse(writer, 30, 30);
        writer.sep("AND");
        call.operand(2).unparse(writer, 30, 30);
        writer.endList(frame);
    }

    private static void difference(SqlWriter writer, SqlCall call) {
        writer.print("date_sub");
        var frame = writer.startList("(", ")");
        writer.sep(",");
        writer.print("'" + unit(call.operand(0)) + "'");
        for (int i = 1; i <= 2; i++) {
            writer.sep(",", true);
            call.operand(i).unparse(writer, 0, 0);
        }
        writer.endList(frame);
    }

    private static void truncated(SqlWriter writer, SqlCall call) {
        writer.print("date_trunc");
        var frame = writer.startList("(", ")");
        writer.sep(",");
        writer.print("'" + unit(call.operand(1)) + "'");
        writer.sep(",", true);
        call.operand(0).unparse(writer, 0, 0);
        writer.endList(frame);
    }

    private static String unit(SqlNode node) {
        return ((SqlIntervalQualifier) node).getUnit().name().toLowerCase(Locale.ROOT);
    }

    /// `INTERVAL n MONTH` as a product, which every engine reads.
    private static void interval(SqlWriter writer, SqlCall call) {
        var frame = writer.startList("(", ")");
        call.operand(0).unparse(writer, 60, 60);
        writer.sep("*");
        writer.print("INTERVAL '1' " + unit(call.operand(1)).toUpperCase(Locale.ROOT));
        writer.endList(frame);
    }

    private static void list(SqlWriter writer, SqlCall call, SqlNodeList order) {
        writer.print("string_agg");
        var frame = writer.startList("(", ")");
        if (call.getFunctionQuantifier() != null) {
            writer.print(String.valueOf(call.getFunctionQuantifier().toValue()));
            writer.setNeedWhitespace(true);
        }
        for (SqlNode operand : call.getOperandList()) {
            writer.sep(",");
            operand.unparse(writer, 0, 0);
        }
        if (call.operandCount() == 1) {
            writer.sep(",", true);
            writer.print("','");
        }
        if (!order.isEmpty()) {
            writer.setNeedWhitespace(true);
            writer.keyword("ORDER BY");
            var keys = writer.startList("", "");
            for (SqlNode key : order) {
                writer.sep(",");
                key.unparse(writer, 0, 0);
            }
            writer.endList(keys);
        }
        writer.endList(frame);
    }

    /// DuckDB cuts the median of decimals to their scale.
    private static void median(SqlWriter writer, SqlCall call) {
        writer.print("median");
        var frame = writer.startList("(", ")");
        SqlStdOperatorTable.CAST
                .createCall(
                        SqlParserPos.ZERO,
                        call.operand(0),
                        new SqlDataTypeSpec(
                                new SqlBasicTypeNameSpec(SqlTypeName.DOUBLE, SqlParserPos.ZERO),
                                SqlParserPos.ZERO))
                .unparse(writer, 0, 0);
        writer.endList(frame);
    }

    private static void renamed(SqlWriter writer, String name, SqlCall call) {
        writer.print(name);
        var frame = writer.startList("(", ")");
        for (SqlNode operand : call.getOperandList()) {
            writer.sep(",");
            operand.unparse(writer, 0, 0);
        }
        writer.endList(frame);
    }
}

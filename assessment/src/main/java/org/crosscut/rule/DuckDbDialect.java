package org.crosscut.rule;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlAlienSystemTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.dialect.DuckDBSqlDialect;
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
        super.unparseCall(writer, call, left, right);
    }
}

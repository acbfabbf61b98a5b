package org.crosscut.rule;

import static org.apache.calcite.sql.type.SqlTypeName.DECIMAL;
import static org.apache.calcite.sql.type.SqlTypeName.DOUBLE;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.crosscut.catalogue.ColumnType;
import org.jspecify.annotations.Nullable;

/// The types of values as DuckDB derives them: sums are wide decimals, averages and quotients are
/// floating.
final class Types extends JavaTypeFactoryImpl {
    Types() {
        super(new DuckDbTypes());
    }

    @Override
    public Charset getDefaultCharset() {
        return StandardCharsets.UTF_8;
    }

    RelDataType of(ColumnType type, boolean nullable) {
        RelDataType sql =
                switch (type.kind()) {
                    case TEXT -> createSqlType(SqlTypeName.VARCHAR);
                    case INTEGER -> createSqlType(SqlTypeName.BIGINT);
                    case DECIMAL -> createSqlType(DECIMAL, type.precision(), type.scale());
                    case DATE -> createSqlType(SqlTypeName.DATE);
                    case BOOLEAN -> createSqlType(SqlTypeName.BOOLEAN);
                    case FLOAT -> createSqlType(DOUBLE);
                };
        return createTypeWithNullability(sql, nullable);
    }

    /// The column type of a value, or null if no column can hold it, such as an interval.
    static @Nullable ColumnType columnType(RelDataType type) {
        return switch (type.getSqlTypeName()) {
            case CHAR, VARCHAR -> ColumnType.TEXT;
            case TINYINT, SMALLINT, INTEGER, BIGINT -> ColumnType.INTEGER;
            // A sum of whole numbers.
            case DECIMAL ->
                    type.getScale() == 0 && type.getPrecision() == 38
                            ? ColumnType.INTEGER
                            : ColumnType.decimal(type.getPrecision(), type.getScale());
            case DATE -> ColumnType.DATE;
            case BOOLEAN -> ColumnType.BOOLEAN;
            case FLOAT, REAL, DOUBLE -> ColumnType.FLOAT;
            default -> null;
        };
    }

    private static final class DuckDbTypes extends RelDataTypeSystemImpl {
        private static final int WIDEST = 38;

        @Override
        public int getMaxPrecision(SqlTypeName type) {
            return type == DECIMAL ? WIDEST : super.getMaxPrecision(type);
        }

        @Override
        public int getMaxScale(SqlTypeName type) {
            return type == DECIMAL ? WIDEST : super.getMaxScale(type);
        }

        @Override
        public RelDataType deriveSumType(RelDataTypeFactory factory, RelDataType argument) {
            if (!SqlTypeUtil.isExactNumeric(argument)) {
                return argument;
            }
            int scale = argument.getSqlTypeName() == DECIMAL ? argument.getScale() : 0;
            return factory.createTypeWithNullability(
                    factory.createSqlType(DECIMAL, WIDEST, scale), argument.isNullable());
        }

        @Override
        public RelDataType deriveAvgAggType(RelDataTypeFactory factory, RelDataType argument) {
            return factory.createTypeWithNullability(
                    factory.createSqlType(DOUBLE), argument.isNullable());
        }

        @Override
        public @Nullable RelDataType deriveDecimalDivideType(
                RelDataTypeFactory factory, RelDataType dividend, RelDataType divisor) {
            boolean isExact =
                    SqlTypeUtil.isExactNumeric(dividend) && SqlTypeUtil.isExactNumeric(divisor);
            boolean isDecimal = SqlTypeUtil.isDecimal(dividend) || SqlTypeUtil.isDecimal(divisor);
            return isExact && isDecimal ? factory.createSqlType(DOUBLE) : null;
        }

        @Override
        public boolean shouldConvertRaggedUnionTypesToVarying() {
            return true;
        }
    }
}

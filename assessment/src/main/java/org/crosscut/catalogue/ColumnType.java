package org.crosscut.catalogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The type of a column, parameter or output.
///
/// @param precision total digits of a decimal, else 0
/// @param scale digits after the point of a decimal, else 0
public record ColumnType(Kind kind, int precision, int scale) {
    /// The kinds of value. `FLOAT` never is a dataset's: only rules can make one.
    public enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        DATE,
        BOOLEAN,
        FLOAT
    }

    private static final Pattern DECIMAL =
            Pattern.compile("decimal\\(([0-9]{1,2}),([0-9]{1,2})\\)");

    public static final ColumnType TEXT = new ColumnType(Kind.TEXT, 0, 0);
    public static final ColumnType INTEGER = new ColumnType(Kind.INTEGER, 0, 0);
    public static final ColumnType DATE = new ColumnType(Kind.DATE, 0, 0);
    public static final ColumnType BOOLEAN = new ColumnType(Kind.BOOLEAN, 0, 0);
    public static final ColumnType FLOAT = new ColumnType(Kind.FLOAT, 0, 0);

    public static ColumnType decimal(int precision, int scale) {
        return new ColumnType(Kind.DECIMAL, precision, scale);
    }

    /// The type that YAML writes so; null if there is none, or more digits follow the point than
    /// there are.
    public static @Nullable ColumnType ofWord(String word) {
        Matcher decimal = DECIMAL.matcher(word);
        if (decimal.matches()) {
            int precision = Integer.parseInt(decimal.group(1));
            int scale = Integer.parseInt(decimal.group(2));
            return precision >= 1 && precision <= 38 && scale <= precision
                    ? decimal(precision, scale)
                    : null;
        }
        return switch (word) {
            case "text" -> TEXT;
            case "integer" -> INTEGER;
            case "date" -> DATE;
            case "boolean" -> BOOLEAN;
            default -> null;
        };
    }

    public boolean isNumber() {
        return switch (kind) {
            case INTEGER, DECIMAL, FLOAT -> true;
            case TEXT, DATE, BOOLEAN -> false;
        };
    }

    /// As YAML writes it: `text`, `integer`, `date`, `boolean`, `decimal(15,2)`.
    public String word() {
        return kind == Kind.DECIMAL
                ? "decimal(" + precision + "," + scale + ")"
                : kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The type in DuckDB.
    public String sql() {
        return switch (kind) {
            case TEXT -> "VARCHAR";
            case INTEGER -> "BIGINT";
            case DECIMAL -> "DECIMAL(" + precision + "," + scale + ")";
            case DATE -> "DATE";
            case BOOLEAN -> "BOOLEAN";
            case FLOAT -> "DOUBLE";
        };
    }
}

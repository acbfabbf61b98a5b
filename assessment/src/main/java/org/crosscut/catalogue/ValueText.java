package org.crosscut.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Values written as text, by type: plain digits with a point, ISO days, `true` and `false`.
final class ValueText {
    private ValueText() {}

    /// String, Long, BigDecimal, LocalDate or Boolean; null if the text is not of the type.
    static @Nullable Object value(String text, ColumnType type) {
        return switch (type.kind()) {
            case TEXT -> text;
            case INTEGER -> text.matches("-?[0-9]{1,18}") ? (Object) Long.valueOf(text) : null;
            case DECIMAL -> decimal(text, type);
            case DATE -> date(text);
            case BOOLEAN ->
                    text.equals("true") || text.equals("false")
                            ? (Object) Boolean.valueOf(text)
                            : null;
            case FLOAT -> null;
        };
    }

    private static @Nullable BigDecimal decimal(String text, ColumnType type) {
        if (!text.matches("-?[0-9]+([.][0-9]+)?")) {
            return null;
        }
        BigDecimal value = new BigDecimal(text);
        if (value.stripTrailingZeros().scale() > type.scale()) {
            return null;
        }
        BigDecimal scaled = value.setScale(type.scale());
        return scaled.precision() <= type.precision() ? scaled : null;
    }

    private static @Nullable LocalDate date(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}

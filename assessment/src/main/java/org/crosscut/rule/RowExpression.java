package org.crosscut.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expression of SQL that is computed from one row: Long, BigDecimal, String, LocalDate, Boolean
/// or an interval, null where it is not known.
interface RowExpression {
    @Nullable Object value(@Nullable Object[] row);

    static RowExpression column(int position) {
        return row -> row[position];
    }

    static RowExpression constant(@Nullable Object value) {
        return row -> value;
    }

    static RowExpression and(RowExpression a, RowExpression b) {
        return row -> {
            Object left = a.value(row);
            if (Boolean.FALSE.equals(left)) {
                return false;
            }
            Object right = b.value(row);
            boolean isUnknown = left == null && !Boolean.FALSE.equals(right);
            return isUnknown ? null : right;
        };
    }

    static RowExpression not(RowExpression a) {
        return row -> a.value(row) instanceof Boolean known ? !known : null;
    }

    static RowExpression or(RowExpression a, RowExpression b) {
        return not(and(not(a), not(b)));
    }

    static RowExpression isNull(RowExpression a) {
        return row -> a.value(row) == null;
    }

    /// Whether it is known and of that truth.
    static RowExpression is(RowExpression a, boolean truth) {
        return row -> Boolean.valueOf(truth).equals(a.value(row));
    }

    /// Tells of the sign of a comparison whether it holds.
    interface Sign {
        boolean holds(int sign);
    }

    static RowExpression compared(RowExpression a, RowExpression b, Sign sign) {
        return row -> {
            Object left = a.value(row);
            Object right = left == null ? null : b.value(row);
            if (left == null || right == null) {
                return null;
            }
            return sign.holds(compare(left, right));
        };
    }

    static RowExpression oneOf(RowExpression a, List<RowExpression> list) {
        RowExpression any = constant(false);
        for (RowExpression each : list) {
            any = or(any, compared(a, each, s -> s == 0));
        }
        return any;
    }

    static RowExpression sum(RowExpression a, RowExpression b, boolean isDifference) {
        return row -> {
            Object left = a.value(row);
            Object right = b.value(row);
            if (left == null || right == null) {
                return null;
            }
            if (left instanceof LocalDate day && right instanceof Period length) {
                return isDifference ? day.minus(length) : day.plus(length);
            }
            BigDecimal number = number(right);
            return isDifference ? number(left).subtract(number) : number(left).add(number);
        };
    }

    static RowExpression product(RowExpression a, RowExpression b) {
        return row -> {
            Object left = a.value(row);
            Object right = b.value(row);
            if (left == null || right == null) {
                return null;
            }
            return number(left).multiply(number(right));
        };
    }

    private static int compare(Object left, Object right) {
        if (left instanceof LocalDate a && right instanceof LocalDate b) {
            return a.compareTo(b);
        }
        if (left instanceof Long a && right instanceof Long b) {
            return a.compareTo(b);
        }
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return a.compareTo(b);
        }
        return number(left).compareTo(number(right));
    }

    private static BigDecimal number(Object value) {
        return switch (value) {
            case BigDecimal decimal -> decimal;
            case Long whole -> BigDecimal.valueOf(whole);
            default -> throw new IllegalStateException("no number: " + value.getClass());
        };
    }
}

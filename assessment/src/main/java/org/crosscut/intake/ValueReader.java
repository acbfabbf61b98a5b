package org.crosscut.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.crosscut.catalogue.Column;

/// Reads texts as values of one column's type, exactly and without guessing.
final class ValueReader {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final int MOST_INTEGER_DIGITS = 18;
    private static final Map<String, Boolean> BOOLEANS =
            Map.of("yes", true, "true", true, "是", true, "no", false, "false", false, "否", false);

    private final Column column;
    private final Problems problems;

    ValueReader(Column column, Problems problems) {
        this.column = column;
        this.problems = problems;
    }

    /// @param text neither empty nor with spaces around it
    /// @return [CellReader.Unreadable] once a problem is told
    Object read(String text, long line) {
        return switch (column.type().kind()) {
            case TEXT -> text;
            case INTEGER -> integer(text, line);
            case DECIMAL -> decimal(text, line);
            case DATE -> date(text, line);
            case BOOLEAN -> bool(text, line);
            case FLOAT -> throw new IllegalStateException(column.name() + " is a FLOAT");
        };
    }

    private Object integer(String text, long line) {
        if (!INTEGER.matcher(text).matches()) {
            return notPlain(CellCode.NOT_AN_INTEGER, text, line, 0);
        }
        BigDecimal value = new BigDecimal(text);
        if (value.precision() > MOST_INTEGER_DIGITS) {
            return tooManyDigits(text, line, MOST_INTEGER_DIGITS);
        }
        return isInRange(value, text, line) ? value.longValueExact() : unreadable();
    }

    private Object decimal(String text, long line) {
        int scale = column.type().scale();
        if (!DECIMAL.matcher(text).matches()) {
            return notPlain(CellCode.NOT_A_NUMBER, text, line, scale);
        }
        BigDecimal written = new BigDecimal(text);
        if (written.stripTrailingZeros().scale() > scale) {
            List<String> facts = List.of("decimals", String.valueOf(scale));
            List<String> readings = Numerals.readings(text);
            String other = readings.size() > 1 ? readings.getFirst() : "";
            problems.cell(CellCode.TOO_MANY_DECIMALS, column, line, text, facts, "nearest", other);
            return unreadable();
        }
        BigDecimal value = written.setScale(scale);
        if (value.precision() > column.type().precision()) {
            return tooManyDigits(text, line, column.type().precision() - scale);
        }
        return isInRange(value, text, line) ? value : unreadable();
    }

    private Object notPlain(CellCode code, String text, long line, int scale) {
        List<String> readings =
                Numerals.readings(text).stream().filter(r -> hasDecimals(r, scale)).toList();
        if (readings.size() > 1) {
            String either = String.join(", ", readings);
            problems.cell(
                    CellCode.AMBIGUOUS_NUMBER, column, line, text, List.of(), "readings", either);
        } else {
            String nearest = readings.isEmpty() ? "" : readings.getFirst();
            List<String> facts = List.of("type", column.type().word());
            problems.cell(code, column, line, text, facts, "nearest", nearest);
        }
        return unreadable();
    }

    private static boolean hasDecimals(String number, int most) {
        return new BigDecimal(number).stripTrailingZeros().scale() <= most;
    }

    private Object tooManyDigits(String text, long line, int most) {
        List<String> facts = List.of("digits", String.valueOf(most));
        problems.cell(CellCode.TOO_MANY_DIGITS, column, line, text, facts);
        return unreadable();
    }

    private boolean isInRange(BigDecimal value, String text, long line) {
        BigDecimal min = column.min();
        BigDecimal max = column.max();
        boolean inside =
                (min == null || value.compareTo(min) >= 0)
                        && (max == null || value.compareTo(max) <= 0);
        if (!inside) {
            outOfRange(
                    min == null ? "" : min.toPlainString(),
                    max == null ? "" : max.toPlainString(),
                    text,
                    line);
        }
        return inside;
    }

    private void outOfRange(String least, String greatest, String text, long line) {
        List<String> facts = List.of("min", least, "max", greatest);
        problems.cell(CellCode.OUT_OF_RANGE, column, line, text, facts);
    }

    private Object date(String text, long line) {
        var iso = DATE.matcher(text);
        if (!iso.matches()) {
            return notIso(text, line);
        }
        int year = Integer.parseInt(iso.group(1));
        int month = Integer.parseInt(iso.group(2));
        int day = Integer.parseInt(iso.group(3));
        boolean monthExists = month >= 1 && month <= 12;
        int last = monthExists ? YearMonth.of(year, month).lengthOfMonth() : 0;
        if (day < 1 || day > last) {
            String lastDay = monthExists ? LocalDate.of(year, month, last).toString() : "";
            problems.cell(CellCode.NO_SUCH_DAY, column, line, text, List.of(), "last_day", lastDay);
            return unreadable();
        }
        LocalDate value = LocalDate.of(year, month, day);
        if (value.isBefore(FIRST_DAY) || value.isAfter(LAST_DAY)) {
            outOfRange(FIRST_DAY.toString(), LAST_DAY.toString(), text, line);
            return unreadable();
        }
        return value;
    }

    private Object notIso(String text, long line) {
        List<String> readings = Dates.readings(text).stream().map(LocalDate::toString).toList();
        if (readings.size() > 1) {
            String either = String.join(", ", readings);
            problems.cell(
                    CellCode.AMBIGUOUS_DATE, column, line, text, List.of(), "readings", either);
        } else {
            String nearest = readings.isEmpty() ? "" : readings.getFirst();
            problems.cell(CellCode.NOT_A_DATE, column, line, text, List.of(), "nearest", nearest);
        }
        return unreadable();
    }

    private Object bool(String text, long line) {
        Boolean value = BOOLEANS.get(text.toLowerCase(Locale.ROOT));
        if (value == null) {
            problems.cell(CellCode.NOT_A_BOOLEAN, column, line, text, List.of());
            return unreadable();
        }
        return value;
    }

    private static Object unreadable() {
        return CellReader.Unreadable.UNREADABLE;
    }
}

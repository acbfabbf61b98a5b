package org.crosscut.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.catalogue.Conventions;
import org.crosscut.catalogue.Conventions.DateOrder;
import org.crosscut.catalogue.Conventions.DecimalSign;
import org.crosscut.catalogue.TextForm;
import org.jspecify.annotations.Nullable;

/// Reads texts as values of one column's type, without guessing: what can be read in more than one
/// way is refused.
final class ValueReader {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final int MOST_HELD = 1_000;
    private static final int MOST_INTEGER_DIGITS = 18;
    private static final Map<String, Boolean> BOOLEANS =
            Map.of("yes", true, "true", true, "是", true, "no", false, "false", false, "否", false);

    private static final Set<String> EMPTY_MARKS =
            Set.of("-", "–", "—", "n/a", "na", "n.a.", "nil", "none", "null", "无", "不详", "…");

    private final Column column;
    private final Conventions conventions;
    private final Problems problems;
    private long dayFirst;
    private long monthFirst;
    private long pointed;
    private long commaed;

    /// Values that can be read in two ways: what they probably mean is told with them once more of
    /// the column has been read.
    private final List<Ambiguous> held = new ArrayList<>();

    private record Ambiguous(CellCode code, String text, long line, List<String> readings) {}

    /// @param conventions of the column's cells in this file
    ValueReader(Column column, Conventions conventions, Problems problems) {
        this.column = column;
        this.conventions = conventions;
        this.problems = problems;
    }

    /// Tells of the values that can be read in two ways, with what the rest of the column suggests.
    void finish() {
        for (Ambiguous each : held) {
            problems.cell(
                    each.code(),
                    column,
                    each.line(),
                    each.text(),
                    List.of("option", suggested(each.code())),
                    "readings",
                    String.join(", ", each.readings()));
        }
        held.clear();
    }

    private String suggested(CellCode code) {
        if (code == CellCode.AMBIGUOUS_DATE) {
            boolean isOne = (dayFirst > 0) != (monthFirst > 0);
            String order = dayFirst > 0 ? "--dates dmy" : "--dates mdy";
            return isOne ? order : "";
        }
        boolean isOne = (pointed > 0) != (commaed > 0);
        String sign = pointed > 0 ? "--decimal point" : "--decimal comma";
        return isOne ? sign : "";
    }

    private void ambiguous(CellCode code, String text, long line, List<String> readings) {
        held.add(new Ambiguous(code, text, line, readings));
        if (held.size() >= MOST_HELD) {
            finish();
        }
    }

    /// @param text neither empty nor with spaces around it
    /// @return [CellReader.Unreadable] once a problem is told
    Object read(String text, long line) {
        return switch (column.type().kind()) {
            case TEXT -> text(text, line);
            case INTEGER -> integer(text, line);
            case DECIMAL -> decimal(text, line);
            case DATE -> date(text, line);
            case BOOLEAN -> bool(text, line);
            case FLOAT -> throw new IllegalStateException(column.name() + " is a FLOAT");
        };
    }

    private Object text(String text, long line) {
        int most = column.maxLength();
        if (most > 0 && text.codePointCount(0, text.length()) > most) {
            List<String> facts = List.of("most", String.valueOf(most));
            problems.cell(CellCode.TOO_LONG, column, line, text, facts);
            return unreadable();
        }
        TextForm form = column.form();
        if (form != null && !form.matches(text)) {
            List<String> facts = List.of("example", form.example(), "pattern", form.pattern());
            problems.cell(CellCode.NOT_OF_PATTERN, column, line, text, facts);
            return unreadable();
        }
        return text;
    }

    private Object integer(String text, long line) {
        if (text.length() <= MOST_INTEGER_DIGITS
                && column.min() == null
                && column.max() == null
                && Numerals.isPlain(text, false)) {
            return Long.parseLong(text);
        }
        BigDecimal value = number(CellCode.NOT_AN_INTEGER, text, line);
        if (value == null) {
            return unreadable();
        }
        BigDecimal whole = value.stripTrailingZeros();
        if (whole.scale() > 0) {
            return notANumber(CellCode.NOT_AN_INTEGER, text, line);
        }
        if (whole.precision() - whole.scale() > MOST_INTEGER_DIGITS) {
            return tooManyDigits(text, line, MOST_INTEGER_DIGITS);
        }
        return isInRange(whole, text, line) ? whole.longValueExact() : unreadable();
    }

    private Object decimal(String text, long line) {
        int scale = column.type().scale();
        BigDecimal written = number(CellCode.NOT_A_NUMBER, text, line);
        if (written == null) {
            return unreadable();
        }
        if (written.scale() > scale && written.stripTrailingZeros().scale() > scale) {
            List<String> facts = List.of("decimals", String.valueOf(scale));
            List<String> readings = Numerals.readings(text, DecimalSign.COMMA);
            boolean isPlain = Numerals.isPlain(text, true);
            String other = isPlain && !readings.isEmpty() ? readings.getFirst() : "";
            problems.cell(CellCode.TOO_MANY_DECIMALS, column, line, text, facts, "nearest", other);
            return unreadable();
        }
        BigDecimal value = written.setScale(scale);
        if (value.precision() > column.type().precision()) {
            return tooManyDigits(text, line, column.type().precision() - scale);
        }
        return isInRange(value, text, line) ? value : unreadable();
    }

    /// The number, or null once a problem is told. A plain one with a point is taken as it stands
    /// unless a decimal comma is stated: it is how files for machines are written.
    private @Nullable BigDecimal number(CellCode code, String text, long line) {
        boolean isInteger = column.type().kind() == ColumnType.Kind.INTEGER;
        boolean mayHavePoint = !isInteger && conventions.decimal() != DecimalSign.COMMA;
        if (Numerals.isPlain(text, mayHavePoint)) {
            return new BigDecimal(text);
        }
        List<String> readings = Numerals.readings(text, conventions.decimal());
        if (readings.size() > 1) {
            ambiguous(CellCode.AMBIGUOUS_NUMBER, text, line, readings);
            return null;
        }
        if (readings.isEmpty()) {
            notANumber(code, text, line);
            return null;
        }
        if (readings.getFirst().indexOf('.') >= 0) {
            boolean isComma = text.lastIndexOf(',') > text.lastIndexOf('.');
            commaed += isComma ? 1 : 0;
            pointed += isComma ? 0 : 1;
        }
        return new BigDecimal(readings.getFirst());
    }

    private Object notANumber(CellCode code, String text, long line) {
        String nearest = Numerals.nearest(text);
        boolean fits =
                !nearest.isEmpty()
                        && new BigDecimal(nearest).stripTrailingZeros().scale()
                                <= column.type().scale();
        List<String> facts =
                List.of("type", column.type().word(), "mark", isEmptyMark(text) ? "yes" : "");
        problems.cell(code, column, line, text, facts, "nearest", fits ? nearest : "");
        return unreadable();
    }

    /// What people write where there is nothing.
    private static boolean isEmptyMark(String text) {
        return EMPTY_MARKS.contains(text.toLowerCase(Locale.ROOT));
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
        if (!isIso(text)) {
            return notIso(text, line);
        }
        int year = digits(text, 0) * 100 + digits(text, 2);
        int month = digits(text, 5);
        int day = digits(text, 8);
        boolean monthExists = month >= 1 && month <= 12;
        boolean isInEach = monthExists && day >= 1 && day <= 28;
        int last = monthExists && !isInEach ? YearMonth.of(year, month).lengthOfMonth() : 0;
        if (!isInEach && (day < 1 || day > last)) {
            String lastDay = monthExists ? LocalDate.of(year, month, last).toString() : "";
            problems.cell(CellCode.NO_SUCH_DAY, column, line, text, List.of(), "last_day", lastDay);
            return unreadable();
        }
        return inCalendar(LocalDate.of(year, month, day), text, line);
    }

    private Object inCalendar(LocalDate value, String text, long line) {
        if (value.isBefore(FIRST_DAY) || value.isAfter(LAST_DAY)) {
            outOfRange(FIRST_DAY.toString(), LAST_DAY.toString(), text, line);
            return unreadable();
        }
        return value;
    }

    private static boolean isIso(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            boolean isDash = i == 4 || i == 7;
            boolean isRight = isDash ? c == '-' : (c >= '0' && c <= '9');
            if (!isRight) {
                return false;
            }
        }
        return true;
    }

    /// Two digits as a number.
    private static int digits(String text, int from) {
        return (text.charAt(from) - '0') * 10 + text.charAt(from + 1) - '0';
    }

    private Object notIso(String text, long line) {
        List<LocalDate> exact = Dates.exact(text, conventions.dates());
        if (exact.size() == 1) {
            DateOrder order = Dates.order(text);
            dayFirst += order == DateOrder.DMY ? 1 : 0;
            monthFirst += order == DateOrder.MDY ? 1 : 0;
            return inCalendar(exact.getFirst(), text, line);
        }
        List<String> readings = Dates.readings(text).stream().map(LocalDate::toString).toList();
        if (exact.size() > 1) {
            ambiguous(CellCode.AMBIGUOUS_DATE, text, line, readings);
        } else {
            String nearest = readings.size() == 1 ? readings.getFirst() : "";
            List<String> facts = List.of("mark", isEmptyMark(text) ? "yes" : "");
            problems.cell(CellCode.NOT_A_DATE, column, line, text, facts, "nearest", nearest);
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

package org.crosscut.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.crosscut.catalogue.Shown;
import org.crosscut.language.Language;
import org.jspecify.annotations.Nullable;

/// Values as official documents print them: thousands parted by a thin space, negative amounts in
/// parentheses, nil as a dash, one decimal of a percentage.
public final class Layout {
    private static final char THIN_SPACE = '\u2009';
    private static final String NIL = "–";
    private static final int MONEY_DECIMALS = 2;

    private final Words words;
    private final String decimalMark;
    private final DateTimeFormatter dates;

    public Layout(Words words) {
        this.words = words;
        this.decimalMark = words.of("layout.decimal-mark");
        this.dates =
                DateTimeFormatter.ofPattern(words.of("layout.date"), words.language().locale());
    }

    public Language language() {
        return words.language();
    }

    /// Such as `29 June 2022`.
    public String date(LocalDate date) {
        return dates.format(date);
    }

    public String count(long number) {
        return number < 0 ? "−" + grouped(Long.toString(-number)) : grouped(Long.toString(number));
    }

    /// An amount, rounded half up; nil is a dash, less than nil stands in parentheses.
    public String amount(BigDecimal amount, int decimals) {
        if (amount.signum() == 0) {
            return NIL;
        }
        String digits = digits(amount.abs(), decimals);
        return amount.signum() < 0 ? "(" + digits + ")" : digits;
    }

    /// A percentage with one decimal and its sign.
    public String percent(BigDecimal percentage) {
        String digits = digits(percentage.abs(), 1) + "%";
        return percentage.signum() < 0 ? "(" + digits + ")" : digits;
    }

    /// A plain number with that many decimals.
    public String number(BigDecimal number, int decimals) {
        String digits = digits(number.abs(), decimals);
        return number.signum() < 0 ? "−" + digits : digits;
    }

    public String yesNo(boolean yes) {
        return words.of(yes ? "value.yes" : "value.no");
    }

    /// What is printed in place of a value that is not known.
    public String unknown() {
        return words.of("value.unknown");
    }

    /// A value of any type in the format asked for. Text that is asked for as a number, or the
    /// contrary, is printed as it is.
    ///
    /// @param decimals of an amount; a count has at least so many, a percentage always one
    public String value(@Nullable Object value, Shown.Format format, int decimals) {
        return switch (value) {
            case null -> unknown();
            case LocalDate date -> date(date);
            case Boolean yes -> yesNo(yes);
            case String text -> text;
            case Number number -> number(exact(number), format, decimals);
            default -> value.toString();
        };
    }

    private String number(BigDecimal number, Shown.Format format, int decimals) {
        return switch (format) {
            case AMOUNT -> amount(number, decimals);
            case PERCENT -> percent(number);
            case COUNT -> number(number, Math.max(decimals, decimalsOf(number)));
            case TEXT, DATE, BOOLEAN -> number.stripTrailingZeros().toPlainString();
        };
    }

    /// A parameter's value; a sum of money that is not whole has its two decimals, as in 11.50.
    String parameter(@Nullable Object value, String unit) {
        boolean money = isCurrency(unit) && value != null;
        int decimals = money ? decimals(unit, List.of(value)) : 0;
        return value(value, Shown.Format.COUNT, decimals);
    }

    /// The decimals that an amount's unit prints: one of thousands or millions; two of a plain
    /// currency unless every amount is whole; of anything else as many as the amounts have, two at
    /// the most.
    public static int decimals(String unit, Iterable<? extends @Nullable Object> amounts) {
        if (unit.contains("thousand") || unit.contains("million")) {
            return 1;
        }
        int most = 0;
        for (Object amount : amounts) {
            if (amount instanceof Number n) {
                most = Math.max(most, decimalsOf(exact(n)));
            }
        }
        return isCurrency(unit) && most > 0 ? MONEY_DECIMALS : Math.min(most, MONEY_DECIMALS);
    }

    /// Whether a unit begins with the code of a currency, as `USD` or `USD per day` does.
    private static boolean isCurrency(String unit) {
        return unit.matches("[A-Z]{3}( .*)?");
    }

    /// The number exactly as it prints; a floating one by its shortest decimal form.
    public static BigDecimal exact(Number number) {
        return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
    }

    static int decimalsOf(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private String digits(BigDecimal positive, int decimals) {
        String plain = positive.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int point = plain.indexOf('.');
        return point < 0
                ? grouped(plain)
                : grouped(plain.substring(0, point)) + decimalMark + plain.substring(point + 1);
    }

    private static String grouped(String digits) {
        var out = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            out.insert(at, THIN_SPACE);
        }
        return out.toString();
    }
}

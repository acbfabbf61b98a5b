package org.crosscut.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/// How a workbook shows a number, as far as it changes what the number says: days, shares of a
/// hundred, leading zeros.
sealed interface NumberFormat {
    /// The number itself.
    record Plain() implements NumberFormat {}

    /// A day or a time of day, counted in days.
    record Day() implements NumberFormat {}

    /// A share, shown a hundred times as large.
    record Percent() implements NumberFormat {}

    /// Digits filled up with zeros.
    record Padded(int digits) implements NumberFormat {}

    NumberFormat PLAIN = new Plain();
    MathContext EXACT = new MathContext(15);

    /// The format of that number; custom ones have a pattern.
    static NumberFormat of(int id, String pattern) {
        if ((id >= 14 && id <= 22)
                || (id >= 27 && id <= 36)
                || (id >= 45 && id <= 47)
                || (id >= 50 && id <= 58)) {
            return new Day();
        }
        if (id == 9 || id == 10) {
            return new Percent();
        }
        String bare =
                pattern.toLowerCase(Locale.ROOT)
                        .replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.", "")
                        .replace("general", "");
        if (bare.matches("(?s).*[ymdhs年月日].*")) {
            return new Day();
        }
        if (bare.contains("%")) {
            return new Percent();
        }
        return bare.matches("0{2,}") ? new Padded(bare.length()) : PLAIN;
    }

    /// The number as text: a day as `2024-06-30`, a share with `%`, without binary noise.
    ///
    /// @throws NumberFormatException if it is no number
    static String text(NumberFormat format, String raw, boolean from1904) {
        if (isShownAsWritten(format, raw)) {
            return raw;
        }
        BigDecimal number = new BigDecimal(raw).round(EXACT);
        return switch (format) {
            case Plain() -> plain(number);
            case Percent() -> plain(number.movePointRight(2)) + "%";
            case Padded(int digits) -> {
                String text = plain(number);
                yield text.matches("[0-9]+")
                        ? "0".repeat(Math.max(0, digits - text.length())) + text
                        : text;
            }
            case Day() -> day(number, from1904);
        };
    }

    /// Whether a number needs no reading: it has few enough digits, in the form in which it would
    /// be written.
    static boolean isShownAsWritten(NumberFormat format, String raw) {
        int length = raw.length();
        if (!(format instanceof Plain) || length == 0 || length > 15) {
            return false;
        }
        int first = raw.charAt(0) == '-' ? 1 : 0;
        int point = raw.indexOf('.');
        int whole = (point < 0 ? length : point) - first;
        if (whole < 1 || (raw.charAt(first) == '0' && (whole > 1 || (point < 0 && first == 1)))) {
            return false;
        }
        if (point >= 0 && (point == length - 1 || raw.charAt(length - 1) == '0')) {
            return false;
        }
        for (int i = first; i < length; i++) {
            if (i != point && (raw.charAt(i) < '0' || raw.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    // Before March 1900 the count is off by a day that never was: such days stay numbers.
    private static String day(BigDecimal number, boolean from1904) {
        long days = number.longValue();
        boolean isDay = days >= (from1904 ? 0 : 61) && days < 2_958_466;
        long seconds =
                number.remainder(BigDecimal.ONE)
                        .multiply(BigDecimal.valueOf(86_400))
                        .setScale(0, java.math.RoundingMode.HALF_UP)
                        .longValue();
        if (!isDay || seconds < 0 || seconds >= 86_400) {
            return plain(number);
        }
        LocalDate zero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        String day = zero.plusDays(days).toString();
        return seconds == 0 ? day : day + " " + LocalTime.ofSecondOfDay(seconds);
    }
}

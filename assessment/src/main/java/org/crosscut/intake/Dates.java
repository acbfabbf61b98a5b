package org.crosscut.intake;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.crosscut.catalogue.Conventions.DateOrder;

/// What a date written for people means. Only what can mean one day is ever taken.
final class Dates {
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T ].*)?");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{4})(?: .*)?");
    private static final Pattern DAY_MONTH_NAME =
            Pattern.compile("(\\d{1,2})[-. ]*([A-Za-z]{3,9})[-., ]*(\\d{4})");
    private static final Pattern MONTH_NAME_DAY =
            Pattern.compile("([A-Za-z]{3,9})[. ]*(\\d{1,2}),? *(\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("[2-6]\\d{4}(?:\\.0+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");
    private static final Map<String, String> ODD = Map.of("sept", "september");

    private static final Pattern MIDNIGHT = Pattern.compile("[T ]00:00(?::00(?:\\.0+)?)?$");

    private Dates() {}

    /// The days that a text of day, month and year alone can stand for, in order; a serial number
    /// and a time of day other than midnight are none.
    static List<LocalDate> exact(String text, DateOrder order) {
        String s = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        s = MIDNIGHT.matcher(s).replaceFirst("");
        if (s.indexOf(':') >= 0 || s.indexOf('T') > 3 || SERIAL.matcher(s).matches()) {
            return List.of();
        }
        var last = YEAR_LAST.matcher(s);
        if (!last.matches()) {
            return readings(s);
        }
        var found = new TreeSet<LocalDate>();
        if (order == DateOrder.UNSTATED || order == DateOrder.DMY) {
            add(found, number(last, 3), number(last, 2), number(last, 1));
        }
        if (order == DateOrder.UNSTATED || order == DateOrder.MDY) {
            add(found, number(last, 3), number(last, 1), number(last, 2));
        }
        return List.copyOf(found);
    }

    /// The order in which a text with the year last names a day, if it can only be one; else
    /// unstated.
    static DateOrder order(String text) {
        boolean day = !exact(text, DateOrder.DMY).isEmpty();
        boolean month = !exact(text, DateOrder.MDY).isEmpty();
        return day == month ? DateOrder.UNSTATED : day ? DateOrder.DMY : DateOrder.MDY;
    }

    /// The days that the text could stand for, in order; none if it is no date at all.
    static List<LocalDate> readings(String text) {
        String s = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        var found = new TreeSet<LocalDate>();
        for (Pattern pattern : List.of(YEAR_FIRST, TOGETHER)) {
            var m = pattern.matcher(s);
            if (m.matches()) {
                add(found, number(m, 1), number(m, 2), number(m, 3));
            }
        }
        var last = YEAR_LAST.matcher(s);
        if (last.matches()) {
            add(found, number(last, 3), number(last, 2), number(last, 1));
            add(found, number(last, 3), number(last, 1), number(last, 2));
        }
        var day = DAY_MONTH_NAME.matcher(s);
        if (day.matches()) {
            add(found, number(day, 3), month(day.group(2)), number(day, 1));
        }
        var named = MONTH_NAME_DAY.matcher(s);
        if (named.matches()) {
            add(found, number(named, 3), month(named.group(1)), number(named, 2));
        }
        if (SERIAL.matcher(s).matches()) {
            found.add(SERIAL_ZERO.plusDays(Long.parseLong(s.substring(0, 5))));
        }
        return List.copyOf(found);
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int month(String word) {
        String w = word.toLowerCase(Locale.ROOT);
        String whole = ODD.getOrDefault(w, w);
        for (int i = 0; i < MONTHS.size(); i++) {
            String month = MONTHS.get(i);
            if (month.equals(whole) || month.substring(0, 3).equals(whole)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static void add(Set<LocalDate> found, int year, int month, int day) {
        boolean exists =
                month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth();
        if (exists) {
            found.add(LocalDate.of(year, month, day));
        }
    }
}

package org.crosscut.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.crosscut.catalogue.Conventions.DecimalSign;

/// What a number written for people means: with separators of thousands, a decimal comma, or its
/// sign in parentheses or behind it.
final class Numerals {
    private static final Pattern CURRENCY =
            Pattern.compile("^(?:US\\$|USD|EUR|\\p{Sc}) ?| ?(?:USD|EUR|\\p{Sc}|%)$");
    private static final Pattern SCIENTIFIC =
            Pattern.compile("-?\\d+(?:\\.\\d+)?[eE][+-]?\\d{1,2}");
    private static final int LONGEST = 60;

    private Numerals() {}

    /// Digits alone, perhaps with a minus sign and a point with decimals after it.
    static boolean isPlain(String text, boolean withDecimals) {
        int length = text.length();
        int i = length > 1 && text.charAt(0) == '-' ? 1 : 0;
        int point = -1;
        for (int from = i; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && withDecimals && point < 0 && i > from && i + 1 < length) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return length > 0;
    }

    /// The plain forms of everything that the text can stand for; none if it is no number.
    static List<String> readings(String text, DecimalSign stated) {
        String s = plainSigns(text);
        int from = 0;
        int to = s.length();
        boolean negative = false;
        if (to > 2 && s.charAt(0) == '(' && s.charAt(to - 1) == ')') {
            negative = true;
            from++;
            to--;
        } else if (to > 1 && (s.charAt(0) == '-' || s.charAt(0) == '+')) {
            negative = s.charAt(0) == '-';
            from++;
        } else if (to > 1 && s.charAt(to - 1) == '-') {
            negative = true;
            to--;
        }
        String body = s.substring(from, to).strip();
        var found = new LinkedHashSet<String>();
        for (char decimal : new char[] {'.', ','}) {
            boolean excluded = stated == (decimal == '.' ? DecimalSign.COMMA : DecimalSign.POINT);
            String number = excluded || body.length() > LONGEST ? "" : number(body, decimal);
            if (!number.isEmpty()) {
                found.add(negative ? "-" + number : number);
            }
        }
        return List.copyOf(found);
    }

    /// What is probably meant by a text that cannot be taken, such as `1.2E+3` or `$ 12`; or empty.
    static String nearest(String text) {
        String s = plainSigns(text);
        if (SCIENTIFIC.matcher(s).matches()) {
            return new BigDecimal(s).toPlainString();
        }
        List<String> readings = readings(CURRENCY.matcher(s).replaceAll(""), DecimalSign.UNSTATED);
        return readings.size() == 1 ? readings.getFirst() : "";
    }

    private static String plainSigns(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC)
                .replace('−', '-')
                .replace('–', '-')
                .replace('’', '\'');
    }

    private static String number(String body, char decimal) {
        int sign = body.indexOf(decimal);
        String whole = sign < 0 ? body : body.substring(0, sign);
        String decimals = sign < 0 ? "" : body.substring(sign + 1);
        if (sign >= 0 && !isDigits(decimals)) {
            return "";
        }
        String digits = sign == 0 ? "0" : withoutGroups(whole, decimal == '.' ? ',' : '.');
        return digits.isEmpty() || decimals.isEmpty() ? digits : digits + "." + decimals;
    }

    /// Groups of three after the first, all with the same separator; else the empty text.
    private static String withoutGroups(String whole, char other) {
        if (isDigits(whole)) {
            return whole;
        }
        int first = 0;
        while (first < whole.length() && isDigit(whole.charAt(first))) {
            first++;
        }
        if (first == 0 || first > 3 || whole.charAt(0) == '0') {
            return "";
        }
        char separator = whole.charAt(first);
        if (separator != other && separator != ' ' && separator != '\'') {
            return "";
        }
        var digits = new StringBuilder(whole.substring(0, first));
        for (int at = first; at < whole.length(); at += 4) {
            boolean isGroup =
                    whole.charAt(at) == separator
                            && at + 4 <= whole.length()
                            && isDigits(whole.substring(at + 1, at + 4));
            if (!isGroup) {
                return "";
            }
            digits.append(whole, at + 1, at + 4);
        }
        return digits.toString();
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(Numerals::isDigit);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}

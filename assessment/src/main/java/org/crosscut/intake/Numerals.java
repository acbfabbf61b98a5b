package org.crosscut.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a number written for people could mean. Nothing is ever taken so: the readings are only
/// told to the sender.
final class Numerals {
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s'’]");
    private static final Pattern CURRENCY =
            Pattern.compile("^(?:US\\$|USD|EUR|\\p{Sc})|(?:USD|EUR|\\p{Sc})$");
    private static final Pattern SCIENTIFIC =
            Pattern.compile("-?\\d+(?:\\.\\d+)?[eE][+-]?\\d{1,2}");
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(?:,\\d{3})+");

    private Numerals() {}

    /// The plain forms that the text could stand for; none if it is no number at all.
    static List<String> readings(String text) {
        String s = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        s = s.replaceAll("^[−–—]", "-");
        boolean spaced = SPACES.matcher(s).find();
        s = CURRENCY.matcher(SPACES.matcher(s).replaceAll("")).replaceAll("");
        if (SCIENTIFIC.matcher(s).matches()) {
            return List.of(new BigDecimal(s).toPlainString());
        }
        boolean negative = false;
        if (s.startsWith("(") && s.endsWith(")") && s.length() > 2) {
            negative = true;
            s = s.substring(1, s.length() - 1);
        } else if (s.startsWith("-")) {
            negative = true;
            s = s.substring(1);
        } else if (s.endsWith("-")) {
            negative = true;
            s = s.substring(0, s.length() - 1);
        } else if (s.startsWith("+")) {
            s = s.substring(1);
        }
        String sign = negative ? "-" : "";
        return unsigned(s, spaced).stream().map(n -> sign + n).distinct().toList();
    }

    private static List<String> unsigned(String s, boolean spaced) {
        if (!s.matches("[\\d.,]*\\d[\\d.,]*") || s.length() > 40) {
            return List.of();
        }
        int points = count(s, '.');
        int commas = count(s, ',');
        if (points == 0 && commas == 0) {
            return List.of(s);
        }
        if (points > 0 && commas > 0) {
            boolean pointLast = s.lastIndexOf('.') > s.lastIndexOf(',');
            return mixed(pointLast ? s : swapped(s));
        }
        String one = points > 0 ? swapped(s) : s;
        return alike(one, spaced);
    }

    /// Commas group, the point is decimal.
    private static List<String> mixed(String s) {
        int point = s.indexOf('.');
        boolean whole = GROUPS.matcher(s.substring(0, point)).matches();
        return whole && s.indexOf('.', point + 1) < 0 && point + 1 < s.length()
                ? List.of(s.replace(",", ""))
                : List.of();
    }

    /// Only commas, which group or are decimal.
    private static List<String> alike(String s, boolean spaced) {
        var found = new ArrayList<String>();
        if (!spaced && GROUPS.matcher(s).matches() && !s.startsWith("0")) {
            found.add(s.replace(",", ""));
        }
        if (count(s, ',') == 1 && !s.endsWith(",")) {
            found.add((s.startsWith(",") ? "0" : "") + s.replace(',', '.'));
        }
        return found;
    }

    private static String swapped(String s) {
        return s.replace('.', '\u0000').replace(',', '.').replace('\u0000', ',');
    }

    private static int count(String s, char c) {
        return (int) s.chars().filter(x -> x == c).count();
    }
}

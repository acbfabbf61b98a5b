package org.crosscut.lawtext.fact;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How texts of one language print dates, sessions and numbers, and what these come to in the one
/// form that every language has.
///
/// @param dates with the groups `day`, `month` and `year`, of which the first two may be absent
/// @param session with the group `ordinal`
/// @param number with the groups `digits` and, where a word multiplies them, `scale`
/// @param words of which numbers consist
record FactPatterns(
        List<Pattern> dates,
        List<String> months,
        Pattern session,
        Pattern number,
        Map<String, String> scales,
        Pattern words,
        RuleBasedNumberFormat spelled) {

    FactPatterns {
        dates = List.copyOf(dates);
        months = List.copyOf(months);
        scales = Map.copyOf(scales);
    }

    /// `2022-06-29`, `2022-06` or `2022`.
    Optional<String> date(Matcher match) {
        String year = match.group("year");
        String month = group(match, "month");
        String day = group(match, "day");
        if (month.isEmpty()) {
            return Optional.of(year);
        }
        int number = months.isEmpty() ? Integer.parseInt(month) : months.indexOf(month) + 1;
        String value = String.format(Locale.ROOT, "%s-%02d", year, number);
        return Optional.of(
                day.isEmpty()
                        ? value
                        : String.format(Locale.ROOT, "%s-%02d", value, Integer.parseInt(day)));
    }

    Optional<String> ordinal(Matcher match) {
        String ordinal = match.group("ordinal");
        return ordinal.matches("[0-9]+") ? Optional.of(ordinal) : words(ordinal);
    }

    Optional<String> number(Matcher match) {
        var digits = new BigDecimal(match.group("digits").replaceAll("[, \u00a0]", ""));
        String scale = group(match, "scale").strip();
        BigDecimal by =
                scale.isEmpty() ? BigDecimal.ONE : new BigDecimal(scales.getOrDefault(scale, "1"));
        return Optional.of(digits.multiply(by).stripTrailingZeros().toPlainString());
    }

    /// The number that words say, such as "seventy-seventh" or 二十四; empty if they say none.
    Optional<String> words(String words) {
        var position = new ParsePosition(0);
        Number value = spelled.parse(words, position);
        return position.getIndex() == words.length() && value != null
                ? Optional.of(new BigDecimal(value.toString()).stripTrailingZeros().toPlainString())
                : Optional.empty();
    }

    private static String group(Matcher match, String name) {
        if (!match.namedGroups().containsKey(name)) {
            return "";
        }
        String text = match.group(name);
        return text == null ? "" : text;
    }
}

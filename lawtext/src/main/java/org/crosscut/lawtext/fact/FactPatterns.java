package org.crosscut.lawtext.fact;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.ParsePosition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.language.Language;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// `grammar/<language>/facts.yaml` of the class path. A fault in it is a fault of the build.
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

    static FactPatterns of(Language language) {
        String path = "/grammar/" + language.tag() + "/facts.yaml";
        try (InputStream in = FactPatterns.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + path);
            }
            var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            Object tree = new Load(LoadSettings.builder().build()).loadFromReader(reader);
            return of((Map<?, ?>) tree, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FactPatterns of(Map<?, ?> tree, Language language) {
        var scales = new LinkedHashMap<String, String>();
        if (tree.get("scales") instanceof Map<?, ?> map) {
            map.forEach((k, v) -> scales.put(k.toString(), v.toString()));
        }
        return new FactPatterns(
                texts(tree, "dates").stream().map(Pattern::compile).toList(),
                texts(tree, "months"),
                Pattern.compile(String.valueOf(tree.get("session"))),
                Pattern.compile(String.valueOf(tree.get("number"))),
                scales,
                Pattern.compile(String.valueOf(tree.get("words"))),
                new RuleBasedNumberFormat(
                        ULocale.forLocale(language.locale()), RuleBasedNumberFormat.SPELLOUT));
    }

    private static List<String> texts(Map<?, ?> tree, String key) {
        return tree.get(key) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
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

package org.crosscut.lawtext.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.crosscut.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FactFileTest {
    private static final Pattern NOTHING = Pattern.compile("(?<ordinal>(?<digits>(?!)))");

    private static final String GOOD =
            """
            dates: ['(?<year>[0-9]{4})']
            months: []
            session: '(?<ordinal>[0-9]+)th'
            number: '(?<digits>[0-9]+)'
            scales: {dozen: "12"}
            words: 'one'
            """;

    @Test
    void aFileOfSixKeysIsRead() {
        assertThat(FactFile.read("facts.yaml", GOOD, Language.EN).scales())
                .containsExactly(Map.entry("dozen", "12"));
    }

    /// A wrong file is told by its name and the key.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    words: 'one'               | wrods: 'one'        | wrods is not known
                    words: 'one'               | ''                  | words is missing
                    '(?<year>[0-9]{4})'        | 'x'                 | dates[0] has no group year
                    '(?<year>[0-9]{4})'        | '('                 | dates[0] is no pattern: Unclosed
                    ['(?<year>[0-9]{4})']      | 2022                | dates is no list
                    months: []                 | 'months: [January]' | months are 1
                    '(?<ordinal>[0-9]+)th'     | '[0-9]+th'          | session has no group ordinal
                    '(?<digits>[0-9]+)'        | '[0-9]+'            | number has no group digits
                    {dozen: "12"}              | '{dozen: many}'     | scales.dozen is no number
                    scales: {dozen: "12"}      | 'scales: []'        | scales has no words
                    months: []                 | 'months: ['         | in grammar/xx/facts.yaml, line
                    """)
    void aWrongFileIsRefusedWithItsPlace(String right, String wrong, String told) {
        assertThat(GOOD).contains(right.strip());
        String yaml = GOOD.replace(right.strip(), wrong.strip());

        assertThatThrownBy(() -> FactFile.read("grammar/xx/facts.yaml", yaml, Language.EN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("grammar/xx/facts.yaml: ")
                .hasMessageContaining(told);
    }

    /// An entry without which the fixtures come out the same is a mistake in the data.
    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "ZH"})
    void everyEntryIsUsedByAFixture(Language language) throws IOException {
        FactPatterns all = FactFile.read(language);
        List<List<String>> values = values(all, language);

        for (int i = 0; i < all.dates().size(); i++) {
            var dates = new ArrayList<>(all.dates());
            Pattern left = dates.remove(i);
            assertThat(
                            values(
                                    with(all, dates, all.session(), all.number(), all.scales()),
                                    language))
                    .as(left.pattern())
                    .isNotEqualTo(values);
        }
        for (String scale : all.scales().keySet()) {
            var scales = new HashMap<>(all.scales());
            scales.remove(scale);
            assertThat(
                            values(
                                    with(all, all.dates(), all.session(), all.number(), scales),
                                    language))
                    .as(scale)
                    .isNotEqualTo(values);
        }
        assertThat(values(with(all, all.dates(), NOTHING, all.number(), all.scales()), language))
                .isNotEqualTo(values);
        assertThat(values(with(all, all.dates(), all.session(), NOTHING, all.scales()), language))
                .isNotEqualTo(values);
        for (int month = 1; month <= all.months().size(); month++) {
            String middle = "-%02d".formatted(month);
            assertThat(values).anyMatch(v -> v.stream().anyMatch(f -> f.contains(middle)));
        }
        assertThat(texts(language)).anyMatch(t -> all.words().matcher(t).find());
    }

    private static FactPatterns with(
            FactPatterns all,
            List<Pattern> dates,
            Pattern session,
            Pattern number,
            Map<String, String> scales) {
        return new FactPatterns(
                dates, all.months(), session, number, scales, all.words(), all.spelled());
    }

    private static List<List<String>> values(FactPatterns patterns, Language language)
            throws IOException {
        var finder = new FactFinder(patterns);
        return texts(language).stream()
                .map(t -> finder.find(t).stream().map(f -> f.kind() + " " + f.value()).toList())
                .toList();
    }

    private static List<String> texts(Language language) throws IOException {
        String name = "facts." + language.tag() + ".txt";
        try (var in = Objects.requireNonNull(FactFileTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}

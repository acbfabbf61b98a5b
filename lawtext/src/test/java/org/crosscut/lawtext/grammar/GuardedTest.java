package org.crosscut.lawtext.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.crosscut.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The words and the reach of a pattern only spare it texts in which it is not: nothing is lost.
class GuardedTest {
    private static final Grammars GRAMMARS = Grammars.load();

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "ZH"})
    void everyPatternOfALanguageFindsAllThatItWouldFindAlone(Language language) throws IOException {
        References all = GRAMMARS.of(language).references();
        var guarded =
                List.of(
                        all.resolution(),
                        all.document(),
                        all.paragraphs(),
                        all.sections(),
                        all.articles(),
                        all.rules(),
                        all.regulations(),
                        all.treaty());
        for (String text : texts("references." + language.tag() + ".txt")) {
            for (Guarded one : guarded) {
                assertThat(one.all(text).stream().map(MatchResult::group))
                        .as(one.pattern() + " in " + text)
                        .containsExactlyElementsOf(alone(one, text));
            }
        }
        for (Guarded one : guarded) {
            assertThat(texts("references." + language.tag() + ".txt"))
                    .as(one.pattern().pattern())
                    .anyMatch(t -> !one.all(t).isEmpty());
        }
    }

    private static List<String> alone(Guarded guarded, String text) {
        Matcher matcher = guarded.pattern().matcher(text);
        return matcher.results().map(MatchResult::group).toList();
    }

    private static List<String> texts(String name) throws IOException {
        try (var in = Objects.requireNonNull(GuardedTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}

package org.crosscut.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.diagnostic.Wording;
import org.crosscut.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file in `bad/` is refused with exactly the codes and places that its comments name.
class BadRulesTest {
    private static final Pattern EXPECT = Pattern.compile("(?m)^-- expect (\\S+ \\S+)$");

    static Stream<Path> files() {
        return Fixture.files("bad");
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedWithExactlyTheseCodesAndPlaces(Path file) {
        String sql = Fixture.text(file);
        var problems =
                Fixture.COMPILER
                        .compile(Fixture.source(file.getFileName().toString(), sql))
                        .problems();
        assertThat(problems.stream().map(BadRulesTest::shown))
                .as("%s", problems)
                .containsExactlyInAnyOrderElementsOf(
                        EXPECT.matcher(sql).results().map(m -> m.group(1)).toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void isWordedInBothLanguages(Path file) {
        var problems =
                Fixture.COMPILER
                        .compile(Fixture.source(file.getFileName().toString(), Fixture.text(file)))
                        .problems();
        for (Language language : new Language[] {Language.EN, Language.ZH}) {
            var wording = new Wording(language);
            for (Diagnostic problem : problems) {
                assertThat(wording.shown(problem)).doesNotContain("{", "}", " null", "þ", "ð");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RuleCode.class)
    void everyCodeHasAnExampleAndAPage(RuleCode code) {
        String slug = code.id().substring("rule/".length());
        assertThat(files().map(f -> f.getFileName().toString())).contains(slug + ".sql");
        String example =
                Fixture.text(
                        files().filter(f -> f.endsWith(slug + ".sql")).findAny().orElseThrow());
        assertThat(example).contains(" " + code.id() + "\n");
        assertThat(Path.of("../docs/errors/rule/" + slug + ".md")).exists();
    }

    @Test
    void errorsAreOrderedByPlace() {
        String sql =
                Fixture.text(
                        files().filter(f -> f.endsWith("five-at-once.sql"))
                                .findAny()
                                .orElseThrow());
        var problems = Fixture.COMPILER.compile(Fixture.source("rule.sql", sql)).problems();
        assertThat(problems).isSortedAccordingTo(Diagnostic.BY_PLACE);
        assertThat(Arrays.asList(RuleCode.values()))
                .extracting(RuleCode::stage)
                .containsOnly("rule");
    }

    private static String shown(Diagnostic problem) {
        var place = (Place.Text) problem.place();
        return place.line() + ":" + place.column() + " " + problem.code().id();
    }
}

package org.crosscut.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crosscut.diagnostic.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the check of a catalogue tells beyond its rules, and how seldom it tells one thing twice.
class CatalogueCheckTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/crosscut/catalogue");
    private static final String TOPIC = "catalogue/radio-checks/";

    @TempDir Path folder;
    private Path catalogue;

    @BeforeEach
    void copyTheSoundCatalogue() throws IOException {
        catalogue = folder.resolve("catalogue");
        Path base = FIXTURES.resolve("base");
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = catalogue.resolve(base.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = catalogue.resolve("radio-checks").resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private List<Diagnostic> problems() {
        return CatalogueCheck.check(catalogue, FIXTURES.resolve("resolutions")).problems();
    }

    private List<String> found() {
        return problems().stream().map(d -> d.place().shown() + " " + d.code().id()).toList();
    }

    @Test
    void theSoundCatalogueIsClean() {
        assertThat(found()).isEmpty();
    }

    @Test
    void aMisspeltHeaderOfACaseIsNamedInItsFile() throws IOException {
        change("cases/late-answer/checks.csv", "last_check", "last_chek");

        assertThat(found())
                .containsExactly(
                        TOPIC + "cases/late-answer/checks.csv:1:last_chek file/unknown-column");
    }

    @Test
    void whatACaseExpectsOfItsFilesIsNoProblem() throws IOException {
        change("cases/unknown-state/case.yaml", "cell/not-in-code-list", "cell/missing");

        assertThat(found())
                .containsExactly(
                        TOPIC + "cases/unknown-state/checks.csv:2:state cell/not-in-code-list");
    }

    @Test
    void aMisspeltParameterIsToldOnce() throws IOException {
        change("checked-lately.control.sql", ":max_days", ":max_day");

        assertThat(problems())
                .extracting(d -> d.code().id())
                .containsOnly("rule/unknown-parameter");
    }

    @Test
    void anUnusedParameterIsToldWhereItIsDeclared() throws IOException {
        change(
                "checked-lately.control.yaml",
                "parameters:\n",
                "parameters:\n  unheard: {type: integer, unit: day, description: {en: Days, zh: 天},"
                        + " values: []}\n");

        assertThat(found())
                .containsExactly(TOPIC + "checked-lately.control.yaml:10:3 rule/unused-parameter");
    }

    @Test
    void anSqlFileWithoutItsYamlIsAskedForIt() throws IOException {
        Files.delete(catalogue.resolve("radio-checks/answer-rate.indicator.yaml"));

        Diagnostic orphan =
                problems().stream()
                        .filter(d -> d.code().id().equals("catalogue/unknown-file"))
                        .findFirst()
                        .orElseThrow();

        assertThat(orphan.place().shown()).isEqualTo(TOPIC + "answer-rate.indicator.sql:1:1");
        assertThat(orphan.facts())
                .containsEntry("yaml", "answer-rate.indicator.yaml")
                .containsEntry("nearest", "");
    }

    @Test
    void anUnclosedTableIsNamedAndNothingAroundIt() throws IOException {
        change(
                "section.en.md",
                "::: known outposts-by-camp\n",
                "::: known outposts-by-camp\n::: table outposts-by-camp\nAll.\n\n");

        assertThat(found()).containsExactly(TOPIC + "section.en.md:5:1 section/unclosed-block");
    }

    @Test
    void anIndicatorWithoutItsValueColumnIsToldOfColumnsItHas() throws IOException {
        change("answer-rate.indicator.yaml", "value: answer_rate", "value: answer_rat");

        assertThat(problems().getFirst().code().id()).isEqualTo("contract/unknown-output");
        assertThat(problems().getFirst().facts()).containsEntry("nearest", "answer_rate");
    }
}

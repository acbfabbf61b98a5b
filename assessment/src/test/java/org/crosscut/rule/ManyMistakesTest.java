package org.crosscut.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyMistakesTest {
    private static final Path BASE = Path.of("src/test/resources/org/crosscut/catalogue/base");

    @TempDir Path folder;
    private Path catalogue;

    @BeforeEach
    void copyTheSoundCatalogue() throws IOException {
        catalogue = folder.resolve("catalogue");
        try (Stream<Path> files = Files.walk(BASE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = catalogue.resolve(BASE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = catalogue.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private List<String> found() {
        return CatalogueCompiler.check(catalogue).problems().stream()
                .map(d -> d.place().shown() + " " + d.code().id())
                .toList();
    }

    @Test
    void mistakesOfEveryKindOfFileAreNamedInOneRun() throws IOException {
        change("reference/offices.csv", "通信主任", "");
        change("radio-checks/topic.yaml", "owner:", "ownr:");
        change(
                "radio-checks/checks.dataset.yaml",
                "last_check, type: date",
                "last_check, type: dat");
        change("radio-checks/checked-lately.control.yaml", "to: 2023-06-30", "to: 2023-05-30");
        change("radio-checks/checked-lately.control.sql", "AS applies", "AS aplies");
        change("radio-checks/repaired-cheaply.subjects.sql", "  camp,", "  camps,");
        change("radio-checks/repaired-cheaply.control.sql", "t.cost <=", "t.costs <=");
        change("radio-checks/section.zh.md", "limit=10", "limit=ten");
        change("radio-checks/cases/late-answer/case.yaml", "  answer-rate:", "  answer-rates:");

        assertThat(found())
                .containsExactly(
                        "catalogue/radio-checks/cases/late-answer/case.yaml:8:3"
                                + " catalogue/unknown-indicator",
                        "catalogue/radio-checks/checked-lately.control.sql:2:1"
                                + " contract/missing-output",
                        "catalogue/radio-checks/checked-lately.control.yaml:10:186"
                                + " catalogue/value-gap",
                        "catalogue/radio-checks/checks.dataset.yaml:12:28 catalogue/wrong-form",
                        "catalogue/radio-checks/repaired-cheaply.control.sql:15:5"
                                + " rule/unknown-column",
                        "catalogue/radio-checks/repaired-cheaply.subjects.sql:2:3"
                                + " rule/unknown-column",
                        "catalogue/radio-checks/section.zh.md:13:1 section/argument-value",
                        "catalogue/radio-checks/topic.yaml:4:1 catalogue/unknown-property",
                        "catalogue/reference/offices.csv:2:zh catalogue/missing-label");
    }

    @Test
    void whatDependsOnAnUnreadableDatasetIsNoSecondMistake() throws IOException {
        change("radio-checks/checks.dataset.yaml", "kind: stock", "kind: stock: x");

        assertThat(found())
                .containsExactly(
                        "catalogue/radio-checks/checks.dataset.yaml:4:12 catalogue/not-yaml");
    }

    @Test
    void aMisspeltPropertyIsOneMistake() throws IOException {
        change("radio-checks/checks.dataset.yaml", "name: last_check", "nmae: last_check");

        assertThat(found())
                .containsExactly(
                        "catalogue/radio-checks/checks.dataset.yaml:12:4"
                                + " catalogue/unknown-property");
    }
}

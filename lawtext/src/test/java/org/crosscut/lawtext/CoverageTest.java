package org.crosscut.lawtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
    @TempDir Path folder;

    @Test
    void everyKindIsReadInOfficialOrder() throws IOException {
        Coverage coverage =
                good(
                        """
                        coverage:
                        - {provisions: ["2"], kinds: [control, dataset], tools: [{en: Lamp plan, zh: 灯具规划}]}
                        - {provisions: ["1", "3"], kinds: []}
                        - {provisions: ["3"], kinds: [section], workflows: [{en: Handing over, zh: 交接}]}
                        """);

        assertThat(coverage.required())
                .extracting(r -> r.provision() + " " + r.kind().word())
                .containsExactly("2 dataset", "2 control", "2 tool", "3 section", "3 workflow");
        assertThat(names(coverage, Language.ZH)).containsExactly("灯具规划", "交接");
    }

    @Test
    void whatIsNoParagraphAndNoKindIsTold() throws IOException {
        List<Diagnostic> problems =
                read("""
                coverage:
                - {provisions: ["1", "2", "3", "4"], kinds: [table]}
                """)
                        .problems();

        assertThat(problems)
                .extracting(d -> d.code().id() + " " + d.facts().get("found"))
                .containsExactly("resolution/value-wrong 4", "resolution/value-wrong table");
    }

    @Test
    void aForgottenParagraphIsTold() throws IOException {
        Diagnostic problem =
                read("coverage:\n- {provisions: [\"1\"], kinds: []}\n").problems().getFirst();

        assertThat(problem.code()).isEqualTo(ResolutionCode.COVERAGE_MISSING);
        assertThat(problem.facts()).containsEntry("provisions", "2–3");
        ErrorPage.check(problem, folder.toString());
    }

    @Test
    void theRealListSpeaksOfEveryParagraph() {
        Coverage coverage =
                switch (Coverage.read(Fixtures.REAL, real())) {
                    case Checked.Bad<Coverage> bad -> throw new AssertionError(bad.problems());
                    case Checked.Good<Coverage>(Coverage value, var _) -> value;
                };

        assertThat(coverage.numbers()).hasSize(101);
        // Six tools and five workflows, of which those of paragraphs 21 and 30, 47 to 50, 85 and 86
        // serve several.
        assertThat(names(coverage, Language.EN).stream().distinct()).hasSize(11);
    }

    /// Those of tools and workflows.
    private static List<String> names(Coverage coverage, Language language) {
        return coverage.required().stream()
                .flatMap(r -> Stream.ofNullable(r.name()))
                .map(n -> n.in(language))
                .toList();
    }

    private static ResolutionFolder real() {
        return switch (ResolutionFolder.open(Fixtures.REAL)) {
            case Checked.Bad<ResolutionFolder> bad -> throw new AssertionError(bad.problems());
            case Checked.Good<ResolutionFolder>(ResolutionFolder folder, var _) -> folder;
        };
    }

    private Coverage good(String text) throws IOException {
        return switch (read(text)) {
            case Checked.Bad<Coverage> bad -> throw new AssertionError(bad.problems());
            case Checked.Good<Coverage>(Coverage value, var _) -> value;
        };
    }

    private Checked<Coverage> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("coverage.yaml"), text);
        return CoverageReader.read(file, List.of("1", "2", "3"));
    }
}

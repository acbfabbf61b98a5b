package org.crosscut.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.catalogue.CatalogueCode;
import org.crosscut.diagnostic.Code;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Wording;
import org.crosscut.language.Language;
import org.crosscut.sample.SampleCode;
import org.crosscut.section.SectionCode;
import org.crosscut.trial.CatalogueCheck;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every code has a catalogue that fails with exactly it: the sound one in `base`, with the files
/// of `bad/STAGE/SLUG` laid over it and those of its `removed.txt` taken away.
class BadCatalogueTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/crosscut/catalogue");
    private static final Path PAGES = Path.of("../docs/errors");

    private static final Map<Code, List<Diagnostic>> PROBLEMS = new ConcurrentHashMap<>();

    @TempDir Path folder;

    static List<Code> codes() {
        return Stream.<Code[]>of(
                        CatalogueCode.values(),
                        SectionCode.values(),
                        ContractCode.values(),
                        SampleCode.values())
                .flatMap(Stream::of)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void catalogueFailsAtThePlacesExpected(Code code) throws IOException {
        Path expected = FIXTURES.resolve("bad").resolve(code.id()).resolve("expected.txt");
        List<Diagnostic> problems = problems(code);

        String found =
                problems.stream()
                        .map(d -> d.place().shown() + " " + d.code().id() + "\n")
                        .collect(Collectors.joining());

        if (Boolean.getBoolean("approve") && !"true".equals(System.getenv("CI"))) {
            Files.writeString(expected, found);
        }
        assertThat(expected).exists();
        assertThat(found).isEqualTo(Files.readString(expected));
        assertThat(problems).extracting(d -> d.code().id()).contains(code.id());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyLanguageHasWords(Code code) throws IOException {
        for (Diagnostic problem : problems(code)) {
            for (Language language : List.of(Language.EN, Language.ZH)) {
                String shown = new Wording(language).shown(problem);

                assertThat(shown).doesNotContainPattern("\\{[a-z_]+[}?]").doesNotContain("  ,");
                assertThat(shown.lines()).hasSize(3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void pageShowsTheExampleAsPrinted(Code code) throws IOException {
        Diagnostic first =
                problems(code).stream()
                        .filter(d -> d.code().equals(code))
                        .findFirst()
                        .orElseThrow();
        Path page = PAGES.resolve(code.id() + ".md");

        assertThat(page).exists();
        assertThat(Files.readString(page))
                .startsWith("# " + code.id() + "\n")
                .contains(new Wording(Language.EN).shown(first));
    }

    private List<Diagnostic> problems(Code code) throws IOException {
        List<Diagnostic> known = PROBLEMS.get(code);
        if (known == null) {
            known = check(code);
            PROBLEMS.put(code, known);
        }
        return known;
    }

    /// A faulty control or section keeps nobody from handing in a file; a faulty dataset does.
    @ParameterizedTest
    @CsvSource({
        "contract/missing-output, ''",
        "contract/unordered-table, ''",
        "section/unknown-block, ''",
        "sample/unknown-table, ''",
        "contract/row-rule, contract/row-rule",
        "contract/upgrade-column, contract/upgrade-column",
        "catalogue/unknown-column, catalogue/unknown-column"
    })
    void filesAreTakenWithoutTheRulesOfControls(String bad, String told) throws IOException {
        var problems = CatalogueCompiler.datasets(laidOver(bad)).problems();

        assertThat(
                        problems.stream()
                                .filter(Diagnostic::isError)
                                .map(d -> d.code().id())
                                .collect(Collectors.toSet()))
                .isEqualTo(told.isEmpty() ? Set.of() : Set.of(told));
    }

    private List<Diagnostic> check(Code code) throws IOException {
        return CatalogueCheck.check(laidOver(code.id()), FIXTURES.resolve("resolutions"))
                .problems();
    }

    private Path laidOver(String code) throws IOException {
        Path catalogue = folder.resolve("catalogue");
        copy(FIXTURES.resolve("base"), catalogue);
        Path bad = FIXTURES.resolve("bad").resolve(code);
        copy(bad, catalogue);
        Path removed = bad.resolve("removed.txt");
        for (String file :
                Files.exists(removed) ? Files.readAllLines(removed) : List.<String>of()) {
            Files.delete(catalogue.resolve(file));
        }
        return catalogue;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".txt")) {
                    Path copy = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        }
    }
}

package org.crosscut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.ControlResult;
import org.crosscut.catalogue.Classification;
import org.crosscut.engine.duckdb.DuckDbEngine;
import org.crosscut.explain.Explainer;
import org.crosscut.explain.Explanation;
import org.crosscut.intake.Content;
import org.crosscut.rule.ColumnRef;
import org.crosscut.rule.CompiledCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The main job from beginning to end, on the real catalogue and figures.
class DemoTest {
    private static final long SEED = 33;
    private static final int CHOSEN = 250;

    @TempDir static Path folder = Path.of("");

    private static final CompiledCatalogue COMPILED = compiled();

    @BeforeAll
    static void runTheDemo() {
        assertThat(Root.folder()).isDirectory();
        assertThat(Crosscut.run("demo", "--out", folder.resolve("demo").toString())).isZero();
    }

    private static CompiledCatalogue compiled() {
        assertThat(Root.folder()).isDirectory();
        return OpenCatalogue.compiled(Home.find().catalogue());
    }

    /// The second run judges only what the first did not keep; nobody must see a difference.
    @Test
    void aSecondRunLeavesTheSameBytes() throws IOException {
        Path demo = folder.resolve("demo");
        Map<String, Integer> first = bytes(demo);
        assertThat(Crosscut.run("demo", "--out", demo.toString())).isZero();
        assertThat(bytes(demo)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"real", "exercise"})
    void theArchiveVerifies(String workspace) {
        assertThat(Crosscut.run("verify", "--workspace", workspace(workspace).toString())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"real", "exercise"})
    void evidenceEqualsTheCellsOfTheOriginalFiles(String workspace) throws IOException {
        try (var open = OpenWorkspace.open(workspace(workspace))) {
            Assessment assessment = open.assessment("", COMPILED);
            try (var explainer =
                    new Explainer(
                            COMPILED,
                            new DuckDbEngine(2),
                            open.archive(),
                            assessment,
                            Classification.STRICTLY_CONFIDENTIAL)) {
                var originals = new HashMap<Long, Map<Long, Map<String, String>>>();
                for (String id : chosen(assessment)) {
                    Explanation explanation = Objects.requireNonNull(explainer.explain(id));
                    // What came from no row must say so, unless its rule reads lists alone.
                    if (explanation.evidence().isEmpty() && readsRows(explanation)) {
                        assertThat(saysNoRow(explanation)).as(id).isTrue();
                    }
                    for (Explanation.Evidence row : explanation.evidence()) {
                        var original =
                                originals.computeIfAbsent(
                                        row.submission(), s -> rows(open.archive().original(s)));
                        Map<String, String> cells = original.getOrDefault(row.line(), Map.of());
                        row.cells()
                                .forEach((column, value) ->
                                        assertThat(isSame(cells.get(column), value))
                                                .as(
                                                        "%s: %s:%d:%s is %s in the file",
                                                        id,
                                                        row.file(),
                                                        row.line(),
                                                        column,
                                                        cells.get(column))
                                                .isTrue());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"real", "exercise"})
    void everySubjectIsCountedOnce(String workspace) {
        try (var open = OpenWorkspace.open(workspace(workspace))) {
            for (ControlResult result : open.assessment("", COMPILED).controls()) {
                var counts = result.counts();
                assertThat(result.strays()).as(result.control()).isZero();
                assertThat(result.findings())
                        .as(result.control())
                        .hasSize(
                                Math.toIntExact(
                                        counts.justified()
                                                + counts.notSatisfied()
                                                + counts.undetermined()));
            }
        }
    }

    @Test
    void theReportShowsEveryParagraphInBothLanguages() throws IOException {
        for (String language : List.of("en", "zh")) {
            String html =
                    Files.readString(
                            workspace("exercise").resolve("reports/state." + language + ".html"));
            assertThat(html).contains("lang=\"" + language);
            for (int paragraph = 1; paragraph <= 101; paragraph++) {
                assertThat(html).contains("id=\"p" + paragraph + "\"");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"real,en", "real,zh", "exercise,en", "exercise,zh"})
    void theReportReadsWellInABrowserAndOnPaper(String kind, String language) throws IOException {
        Path report = workspace(kind).resolve("reports/state." + language + ".html");
        try (var reader = new ReportReader()) {
            assertThat(reader.problems(report, language)).isEmpty();
            assertThat(reader.printed(report)).isEmpty();
            String pdf = reader.pdf(report);
            for (int paragraph = 1; paragraph <= 101; paragraph++) {
                String heading =
                        language.equals("en") ? "Paragraph " + paragraph : "第" + paragraph + "段";
                assertThat(pdf.contains(ReportReader.inOutline(heading))).as(heading).isTrue();
            }
        }
    }

    @Test
    void aFolderThatNoDemoMadeIsLeftAlone() throws IOException {
        Path taken = folder.resolve("taken");
        Files.createDirectories(taken);
        Files.writeString(taken.resolve("notes.txt"), "keep");
        assertThat(Crosscut.run("demo", "--out", taken.toString())).isEqualTo(Exit.WRONG_INPUT);
        assertThat(taken.resolve("notes.txt")).hasContent("keep");
    }

    private static Path workspace(String kind) {
        return folder.resolve("demo").resolve(kind);
    }

    // By chance, and by the same chance each time; all of them would take an hour.
    private static List<String> chosen(Assessment assessment) {
        var findings = new ArrayList<String>();
        assessment.controls().forEach(c -> c.findings().forEach(f -> findings.add(f.id())));
        var values = new ArrayList<String>();
        assessment
                .indicators()
                .forEach(i ->
                        i.values().stream()
                                .filter(v -> isSomething(v.number()))
                                .forEach(v -> values.add(v.id())));
        var random = new Random(SEED);
        Collections.shuffle(findings, random);
        Collections.shuffle(values, random);
        return Stream.concat(findings.stream().limit(CHOSEN), values.stream().limit(CHOSEN))
                .toList();
    }

    /// Whether the figure's rule reads a dataset, and not only the catalogue's own tables.
    private static boolean readsRows(Explanation explanation) {
        var tables =
                explanation.subject() instanceof Explanation.Subject.OfFinding
                        ? COMPILED.control(explanation.rule()).tables()
                        : COMPILED.indicator(explanation.rule()).tables();
        return COMPILED.catalogue()
                .datasets()
                .anyMatch(d -> tables.stream().map(ColumnRef::dataset).anyMatch(d.table()::equals));
    }

    private static boolean saysNoRow(Explanation explanation) {
        return !explanation.unknown().isEmpty()
                && explanation.unknown().stream()
                        .allMatch(Explanation.Unknown.NoRow.class::isInstance);
    }

    // Nothing at all can come from no row.
    private static boolean isSomething(@Nullable BigDecimal number) {
        return number != null && number.signum() != 0;
    }

    private static boolean isSame(@Nullable String cell, @Nullable Object value) {
        if (cell == null || cell.isEmpty()) {
            return value == null;
        }
        return switch (value) {
            case null -> false;
            case BigDecimal d -> d.compareTo(new BigDecimal(cell)) == 0;
            case Boolean b -> List.of(b ? "yes" : "no", b.toString()).contains(cell);
            default -> cell.equals(value.toString());
        };
    }

    private static Map<Long, Map<String, String>> rows(Content file) {
        var rows = new TreeMap<Long, Map<String, String>>();
        try (var csv = CsvReader.builder().ofCsvRecord(file.open())) {
            List<String> header = List.of();
            for (CsvRecord record : csv) {
                if (header.isEmpty()) {
                    header = record.getFields();
                    continue;
                }
                var cells = new HashMap<String, String>();
                for (int i = 0; i < header.size(); i++) {
                    cells.put(header.get(i), record.getField(i));
                }
                rows.put(record.getStartingLineNumber(), cells);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows;
    }

    private static Map<String, Integer> bytes(Path folder) throws IOException {
        var hashes = new TreeMap<String, Integer>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(
                        folder.relativize(file).toString(),
                        java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}

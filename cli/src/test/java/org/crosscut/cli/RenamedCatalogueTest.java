package org.crosscut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosscut.archive.Workspace;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.AssessmentRun;
import org.crosscut.assess.Settings;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.catalogue.Topic;
import org.crosscut.diagnostic.Wording;
import org.crosscut.engine.duckdb.DuckDbEngine;
import org.crosscut.intake.Intake;
import org.crosscut.language.Language;
import org.crosscut.measure.Period;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.sample.AcceptanceSample;
import org.crosscut.sample.SampleGenerator;
import org.crosscut.trial.CatalogueTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The machine knows no name of the catalogue: with every one of them changed, everything comes out
/// as before. With `-Drenamed.to=FOLDER` the renamed catalogue is left there for a look; with
/// `-Drenamed.cases=1` the cases of every topic are run, and not of every third.
class RenamedCatalogueTest {
    private static final LocalDate REAL_DAY = LocalDate.of(2026, 6, 30);
    private static final Period PERIOD =
            new Period("2024/25", LocalDate.of(2024, 7, 1), LocalDate.of(2025, 6, 30));
    private static final int ENTITIES = 5;
    private static final int ROWS = 250;
    private static final int EACH = Integer.getInteger("renamed.cases", 3);

    @TempDir static Path folder = Path.of("");

    private static final CompiledCatalogue OLD = old();
    private static final Renaming RENAMING = new Renaming(OLD, false);
    private static final Renaming WITH_FORMER = new Renaming(OLD, true);
    private static final CompiledCatalogue NEW = OpenCatalogue.compiled(renamed(RENAMING));
    private static final CompiledCatalogue KEPT = OpenCatalogue.compiled(renamed(WITH_FORMER));

    private static CompiledCatalogue old() {
        assertThat(Root.folder()).isDirectory();
        return OpenCatalogue.compiled(Home.find().catalogue());
    }

    private static Path renamed(Renaming renaming) {
        try {
            String wanted = System.getProperty("renamed.to", "");
            Path to =
                    wanted.isEmpty() || renaming.keepsFormer()
                            ? Files.createTempDirectory("renamed")
                            : Path.of(wanted);
            renaming.write(Home.find().catalogue(), to);
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noNameOfTheCatalogueIsLeft() {
        assertThat(new Renaming(NEW, false).names()).doesNotContainAnyElementsOf(RENAMING.names());
        assertThat(cases(NEW)).isEqualTo(cases(OLD)).isPositive();
        assertThat(NEW.controls()).hasSameSizeAs(OLD.controls());
        assertThat(NEW.indicators()).hasSameSizeAs(OLD.indicators());
        assertThat(NEW.tables()).hasSameSizeAs(OLD.tables());
    }

    private static int cases(CompiledCatalogue compiled) {
        return compiled.catalogue().topics().stream().mapToInt(t -> t.cases().size()).sum();
    }

    static Stream<String> topics() {
        List<Topic> all = KEPT.catalogue().topics();
        return IntStream.range(0, all.size())
                .filter(i -> i % EACH == 0)
                .mapToObj(i -> all.get(i).name());
    }

    // Cases of acceptances hold the identities of findings, so their catalogue keeps former names.
    @ParameterizedTest
    @MethodSource("topics")
    void everyCaseHolds(String topic) {
        var report =
                new CatalogueTrial(KEPT)
                        .run(
                                OpenCatalogue.topic(KEPT.catalogue(), topic),
                                CatalogueTrial.Depth.CASES);
        var wording = new Wording(Language.EN);
        assertThat(report.problems().stream().map(wording::shown)).isEmpty();
        assertThat(report.cases()).isPositive();
    }

    @Test
    void publishedFiguresGiveTheSame() {
        try (var one = published(OLD, "old-real");
                var two = published(NEW, "new-real")) {
            Assessment before = assess(OLD, one, REAL_DAY);
            Assessment after = assess(NEW, two, REAL_DAY);
            assertThat(before.indicators()).anyMatch(i -> !i.values().isEmpty());
            assertThat(
                            AssessmentLines.differences(
                                    AssessmentLines.of(before, RENAMING),
                                    AssessmentLines.of(after)))
                    .isEmpty();
        }
    }

    @Test
    void generatedFilesGiveTheSame() {
        try (var one = generated(OLD, "old-exercise");
                var two = generated(NEW, "new-exercise")) {
            Assessment before = assess(OLD, one, PERIOD.to());
            Assessment after = assess(NEW, two, PERIOD.to());
            assertThat(before.controls()).anyMatch(c -> c.counts().justified() > 0);
            assertThat(before.controls()).anyMatch(c -> c.counts().undetermined() > 0);
            assertThat(before.controls()).anyMatch(c -> c.counts().notSatisfied() > 0);
            assertThat(
                            AssessmentLines.differences(
                                    AssessmentLines.of(before, RENAMING),
                                    AssessmentLines.of(after)))
                    .isEmpty();
        }
    }

    @Test
    void formerNamesKeepFilesAndIdentities() {
        try (var workspace = generated(OLD, "kept-exercise")) {
            Assessment before = assess(OLD, workspace, PERIOD.to());
            Assessment after = assess(KEPT, workspace, PERIOD.to());
            assertThat(before.controls()).anyMatch(c -> c.counts().justified() > 0);
            assertThat(
                            AssessmentLines.differences(
                                    AssessmentLines.withIdentities(before, WITH_FORMER),
                                    AssessmentLines.withIdentities(after)))
                    .isEmpty();
        }
    }

    private static Assessment assess(
            CompiledCatalogue compiled, OpenWorkspace open, LocalDate day) {
        return new AssessmentRun(
                        compiled,
                        new DuckDbEngine(2),
                        open.identity(),
                        open.workspace().kind().word())
                .run(open.archive(), open.archive().snapshot(), day, Settings.DEFAULT);
    }

    /// The published files, their first lines renamed for the catalogue they are sent to.
    private static OpenWorkspace published(CompiledCatalogue compiled, String name) {
        OpenWorkspace open = open(name, Workspace.Kind.REAL);
        boolean isOld = compiled.catalogue().hash().equals(OLD.catalogue().hash());
        for (Dataset dataset : OLD.catalogue().datasets().toList()) {
            Path file =
                    Home.find()
                            .published()
                            .resolve(dataset.topic())
                            .resolve(dataset.name() + ".csv");
            if (Files.exists(file)) {
                String text = new String(SubmitCommand.bytes(file), StandardCharsets.UTF_8);
                send(
                        compiled,
                        open,
                        isOld ? dataset.name() : RENAMING.part(dataset.name()),
                        isOld ? text : RENAMING.csv(text));
            }
        }
        return open;
    }

    /// What the generators of that catalogue make for a few invented missions.
    private static OpenWorkspace generated(CompiledCatalogue compiled, String name) {
        OpenWorkspace open = open(name, Workspace.Kind.EXERCISE);
        Catalogue catalogue = compiled.catalogue();
        List<String> entities =
                catalogue.reference(ReferenceTable.Purpose.ENTITIES).rows().stream()
                        .filter(r -> "exercise".equals(r.get("workspace")))
                        .map(r -> String.valueOf(r.get("code")))
                        .limit(ENTITIES)
                        .toList();
        try (var generator = new SampleGenerator(catalogue)) {
            for (Dataset dataset :
                    catalogue.datasets().filter(d -> !d.sample().isEmpty()).toList()) {
                for (String entity : entities) {
                    String text = generator.generate(dataset, entity, PERIOD, ROWS, 7).text();
                    // A mission of whom there are none sends nothing here.
                    if (text.lines().count() > 1) {
                        send(compiled, open, dataset.name(), text);
                    }
                }
            }
        }
        accept(compiled, open);
        return open;
    }

    /// Accepts some of the claimed reasons, as the exercise does.
    private static void accept(CompiledCatalogue compiled, OpenWorkspace open) {
        Assessment claimed = assess(compiled, open, PERIOD.to());
        for (Dataset dataset :
                compiled.catalogue()
                        .datasets()
                        .filter(d -> d.purpose() == Dataset.Purpose.ACCEPTANCES)
                        .toList()) {
            String text = new AcceptanceSample(compiled.catalogue()).file(dataset, claimed).text();
            send(compiled, open, dataset.name(), text);
        }
    }

    private static void send(
            CompiledCatalogue compiled, OpenWorkspace open, String dataset, String text) {
        var intake = new Intake(compiled.catalogue(), open.workspace().kind().word());
        var rows =
                intake.read(
                        compiled.catalogue().dataset(dataset),
                        dataset + ".csv",
                        text.getBytes(StandardCharsets.UTF_8),
                        Map.of());
        open.archive().accept(Stop.unlessGood(rows), "test");
    }

    private static OpenWorkspace open(String name, Workspace.Kind kind) {
        Path place = folder.resolve(name);
        Stop.unlessGood(Workspace.create(place, kind));
        return OpenWorkspace.open(
                place,
                Clock.fixed(Instant.parse("2026-07-01T09:00:00Z"), ZoneOffset.UTC),
                new SplittableRandom(7));
    }
}

package org.crosscut.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.crosscut.archive.Archive;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Control;
import org.crosscut.diagnostic.Checked;
import org.crosscut.engine.Engine;
import org.crosscut.engine.duckdb.DuckDbEngine;
import org.crosscut.engine.duckdb.DuckDbSession;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Rows;
import org.crosscut.rule.CatalogueCompiler;
import org.crosscut.rule.CompiledCatalogue;

/// The invented catalogue in `lights`, and an archive to which its districts send.
public final class Lights implements AutoCloseable {
    public static final Path FOLDER = Path.of("src/test/resources/org/crosscut/assess/lights");
    public static final Engine ENGINE = new DuckDbEngine(2);
    public static final CompiledCatalogue SOUND = compiled(FOLDER);

    private static final Map<String, String> HEADS =
            Map.of(
                    "lamps",
                    "district,counted_on,lamp,is_dark,dark_since,keeper,note,note_until",
                    "voyages",
                    "district,season,voyage,sailed_on,nights,cost",
                    "keepers",
                    "district,keeper,trained_on",
                    "accepted",
                    "district,finding,office,accepted_on,until_day");

    private final CompiledCatalogue compiled;
    private final Archive archive;

    public Lights(Path folder) {
        this(folder, SOUND);
    }

    public Lights(Path folder, CompiledCatalogue compiled) {
        this.compiled = compiled;
        this.archive =
                Archive.open(
                        folder,
                        Clock.fixed(Instant.parse("2026-11-01T08:00:00Z"), ZoneOffset.UTC),
                        new SplittableRandom(7));
    }

    /// The catalogue with some of its files written anew.
    ///
    /// @param folder an empty one
    /// @param changed the new text of a file by its path in the catalogue; empty to take it away
    public static CompiledCatalogue changed(Path folder, Map<String, String> changed) {
        Path copy = folder.resolve("lights");
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(copy.resolve(FOLDER.relativize(file)), Files.readString(file));
            }
            for (var file : changed.entrySet()) {
                Path target = copy.resolve(file.getKey());
                if (file.getValue().isEmpty()) {
                    Files.delete(target);
                } else {
                    write(target, file.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compiled(copy);
    }

    /// The text of one of the catalogue's files.
    public static String text(String path) {
        try {
            return Files.readString(FOLDER.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static CompiledCatalogue compiled(Path folder) {
        return switch (CatalogueCompiler.check(folder)) {
            case Checked.Good<CompiledCatalogue>(CompiledCatalogue good, var _) -> good;
            case Checked.Bad<CompiledCatalogue>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    /// Hands in a file of that dataset.
    ///
    /// @return its sequence number
    public long send(String dataset, String... lines) {
        Catalogue catalogue = compiled.catalogue();
        String text = HEADS.get(dataset) + "\n" + String.join("\n", lines) + "\n";
        String file = dataset + "-" + (archive.receipts().size() + 1) + ".csv";
        Checked<Rows> rows =
                new Intake(catalogue, "exercise")
                        .read(
                                catalogue.dataset(dataset),
                                file,
                                text.getBytes(StandardCharsets.UTF_8),
                                Map.of());
        return switch (rows) {
            case Checked.Good<Rows>(Rows good, var _) ->
                    archive.accept(good, "A. Clerk").sequence();
            case Checked.Bad<Rows>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    /// Everything known, as of a date such as `2024-06-30`.
    public Assessment assess(String asOf) {
        return assess(asOf, Map.of());
    }

    /// @param set values by parameter, as `--set` takes them
    public Assessment assess(String asOf, Map<String, String> set) {
        return assess(asOf, set, archive.receipts().size());
    }

    /// @param snapshot the sequence of the last receipt that is known
    public Assessment assess(String asOf, Map<String, String> set, long snapshot) {
        Settings settings =
                switch (Settings.read(compiled.catalogue(), set)) {
                    case Checked.Good<Settings>(Settings good, var _) -> good;
                    case Checked.Bad<Settings>(var problems) ->
                            throw new AssertionError(problems.toString());
                };
        return new AssessmentRun(compiled, ENGINE, new Identity(new byte[] {7}), "exercise")
                .run(archive, archive.snapshot(snapshot), LocalDate.parse(asOf), settings);
    }

    /// The tables that rules see as of that date.
    public DuckDbSession session(String asOf, int threads) {
        return new DuckDbEngine(threads)
                .open(
                        SnapshotData.of(
                                compiled.catalogue(),
                                "exercise",
                                archive,
                                archive.snapshot(archive.receipts().size()),
                                LocalDate.parse(asOf)));
    }

    public Control control(String id) {
        return compiled.catalogue()
                .controls()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public Archive archive() {
        return archive;
    }

    public CompiledCatalogue compiled() {
        return compiled;
    }

    @Override
    public void close() {
        archive.close();
    }
}

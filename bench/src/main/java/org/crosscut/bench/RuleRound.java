package org.crosscut.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.crosscut.archive.Archive;
import org.crosscut.assess.AssessmentRun;
import org.crosscut.assess.AssessmentStore;
import org.crosscut.assess.Identity;
import org.crosscut.assess.KeptResults;
import org.crosscut.assess.Settings;
import org.crosscut.diagnostic.Checked;
import org.crosscut.engine.duckdb.DuckDbEngine;
import org.crosscut.rule.CatalogueCompiler;
import org.crosscut.rule.CompiledCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// One way of answering all rules, once in a process of its own. Prints the answers and, on the
/// last line, the milliseconds from the files to all answers in hand.
@Command(name = "rule-round", hidden = true)
final class RuleRound implements Callable<Integer> {
    enum Way {
        /// By SQL written by hand.
        WRITTEN,
        /// By the compiled catalogue.
        COMPILED,
        /// A whole assessment of these rules, everything computed and written.
        FULL,
        /// The same with what was kept of the assessment before.
        PARTIAL
    }

    @Option(names = "--way", required = true)
    Way way = Way.WRITTEN;

    @Option(names = "--folder", required = true)
    Path folder = Path.of("");

    @Option(names = "--as-of", required = true)
    LocalDate asOf = LocalDate.EPOCH;

    @Override
    public Integer call() throws IOException, SQLException {
        RuleSet set = RuleSet.read();
        return way == Way.FULL || way == Way.PARTIAL ? assess(set) : answer(set);
    }

    private int answer(RuleSet set) throws IOException, SQLException {
        long millis;
        Answers answers;
        if (way == Way.WRITTEN) {
            var written = new WrittenRules(set);
            List<Path> files = files();
            long before = System.nanoTime();
            written.run(files, asOf.toString());
            millis = (System.nanoTime() - before) / 1_000_000;
            answers = written.answers();
        } else {
            var rules = new CompiledRules(set, compiled(folder.resolve("catalogue")));
            try (var archive =
                    Archive.open(
                            folder.resolve("archive"), Clock.systemUTC(), new SecureRandom())) {
                long before = System.nanoTime();
                rules.run(archive, asOf);
                millis = (System.nanoTime() - before) / 1_000_000;
            }
            answers = rules.answers();
        }
        answers.lines().forEach(System.out::println);
        System.out.println(millis);
        return 0;
    }

    private int assess(RuleSet set) throws IOException {
        CompiledCatalogue compiled = set.alone(compiled(folder.resolve("catalogue")));
        var run =
                new AssessmentRun(
                        compiled,
                        new DuckDbEngine(Runtime.getRuntime().availableProcessors()),
                        new Identity(new byte[] {1}),
                        "exercise");
        var kept = new KeptResults(folder.resolve("kept"), "bench");
        var store = new AssessmentStore(folder.resolve(way.name()));
        try (var archive =
                Archive.open(folder.resolve("archive"), Clock.systemUTC(), new SecureRandom())) {
            long before = System.nanoTime();
            Path written =
                    store.write(
                            run.run(
                                    archive,
                                    archive.snapshot(),
                                    asOf,
                                    Settings.DEFAULT,
                                    way == Way.PARTIAL ? kept : null));
            long millis = (System.nanoTime() - before) / 1_000_000;
            System.out.println(hash(written.resolve("assessment.json")));
            System.out.println(millis);
        }
        return 0;
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static CompiledCatalogue compiled(Path catalogue) {
        return switch (CatalogueCompiler.check(catalogue)) {
            case Checked.Good<CompiledCatalogue>(CompiledCatalogue good, var _) -> good;
            case Checked.Bad<CompiledCatalogue>(var problems) ->
                    throw new IllegalStateException("the catalogue has errors: " + problems);
        };
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("archive"))) {
            return files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList();
        }
    }
}

package org.crosscut.cli;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.crosscut.archive.Snapshot;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.AssessmentRun;
import org.crosscut.assess.ControlResult;
import org.crosscut.assess.Counts;
import org.crosscut.assess.Settings;
import org.crosscut.catalogue.Control;
import org.crosscut.compare.Comparer;
import org.crosscut.compare.Comparison;
import org.crosscut.compare.Side;
import org.crosscut.engine.duckdb.DuckDbEngine;
import org.crosscut.language.Language;
import org.crosscut.rule.CompiledCatalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs the catalogue against what the archive holds.
@Command(name = "assess", description = "Runs every rule on what was handed in, as of a date.")
final class AssessCommand implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            required = true,
            description = "the date that the rules speak of, such as 2025-06-30")
    LocalDate asOf = LocalDate.EPOCH;

    @Option(
            names = "--snapshot",
            paramLabel = "N",
            description = "what was known when submission N was the last (default: all)")
    @Nullable Long upTo;

    @Option(
            names = "--set",
            paramLabel = "RULE.PARAMETER=VALUE",
            description =
                    "a reading or value in place of the default; what it changes is told, in CSV and"
                            + " JSON in place of the counts")
    Map<String, String> settings = new TreeMap<>();

    @Mixin Clearance clearance = new Clearance();

    @Option(
            names = "--full",
            description = "computes everything, even what nothing has touched since the last time")
    boolean isFull;

    @Override
    public Integer call() {
        Console console = options.console();
        CompiledCatalogue compiled = OpenCatalogue.compiled(Home.find().catalogue());
        Settings chosen = Stop.unlessGood(Settings.read(compiled.catalogue(), settings));
        try (var workspace = OpenWorkspace.open(options.workspace)) {
            Assessment assessment = run(compiled, workspace, asOf, upTo, chosen, isFull);
            if (chosen.chosen().isEmpty()) {
                console.print(counts(compiled, assessment, console).in(options.format));
            } else {
                effect(compiled, workspace, assessment);
            }
            console.say("assess.done", assessment.id(), assessment.missing().size());
            if (!assessment.destroyed().isEmpty()) {
                console.say("assess.destroyed", assessment.destroyed().size());
            }
        }
        return Exit.DONE;
    }

    private void effect(
            CompiledCatalogue compiled, OpenWorkspace workspace, Assessment assessment) {
        Console console = options.console();
        if (options.format == TextTable.Format.table) {
            console.print(counts(compiled, assessment, console).in(options.format));
        }
        Comparison effect =
                new Comparer(new DuckDbEngine(2), workspace.identity(), workspace.archive())
                        .effectOfSettings(new Side(assessment, compiled));
        new ComparisonTold(effect, console, clearance.level, "", "", false)
                .tellEffect(options.format);
    }

    static Assessment run(
            CompiledCatalogue compiled,
            OpenWorkspace workspace,
            LocalDate asOf,
            @Nullable Long upTo,
            Settings settings,
            boolean isFull) {
        Snapshot snapshot =
                upTo == null ? workspace.archive().snapshot() : workspace.archive().snapshot(upTo);
        var run =
                new AssessmentRun(
                        compiled,
                        new DuckDbEngine(2),
                        workspace.identity(),
                        workspace.workspace().kind().word());
        Assessment assessment =
                run.run(
                        workspace.archive(),
                        snapshot,
                        asOf,
                        settings,
                        isFull ? null : workspace.kept(Home.find()));
        workspace.keep(assessment, Home.find().catalogue());
        return assessment;
    }

    /// The outcomes of every control, counted.
    static TextTable counts(CompiledCatalogue compiled, Assessment assessment, Console console) {
        Words words = console.words();
        Language language = console.language();
        var table =
                new TextTable()
                        .column("control", words.of("column.control"))
                        .column("title", words.of("column.title"))
                        .column("population", words.of("column.population"))
                        .column("outside", words.of("outcome.outside"))
                        .column("satisfied", words.of("outcome.satisfied"))
                        .column("justified", words.of("outcome.justified"))
                        .column("not_satisfied", words.of("outcome.not-satisfied"))
                        .column("undetermined", words.of("outcome.undetermined"));
        for (ControlResult result : assessment.controls()) {
            Control control =
                    compiled.catalogue()
                            .controls()
                            .filter(c -> c.id().equals(result.control()))
                            .findFirst()
                            .orElseThrow();
            Counts c = result.counts();
            table.row(
                    result.control(),
                    control.title().in(language),
                    c.population(),
                    c.outside(),
                    c.satisfied(),
                    c.justified(),
                    c.notSatisfied(),
                    c.undetermined());
        }
        return table;
    }
}

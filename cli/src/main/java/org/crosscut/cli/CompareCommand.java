package org.crosscut.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.crosscut.assess.Assessment;
import org.crosscut.compare.Comparer;
import org.crosscut.compare.Comparison;
import org.crosscut.compare.Side;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.engine.duckdb.DuckDbEngine;
import org.crosscut.rule.CompiledCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells what changed from one assessment to another, and why.
@Command(
        name = "compare",
        description =
                "Tells what changed between two assessments, and whether data, rules, parameters,"
                        + " the date or acceptances made it change.")
final class CompareCommand implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "an assessment: its id or the beginning of it, latest, or latest~1")
    String first = "";

    @Parameters(
            index = "1",
            paramLabel = "B",
            arity = "0..1",
            description = "the other one, likewise (default: latest)")
    String second = "latest";

    @Option(
            names = "--control",
            paramLabel = "NAME",
            description = "topic/control, control, indicator or topic")
    String control = "";

    @Option(names = "--entity", paramLabel = "CODE", description = "default: all")
    String entity = "";

    @Option(
            names = "--all",
            description = "list every change; without it a table shows the first of each cause")
    boolean all;

    @Mixin Clearance clearance = new Clearance();

    @Override
    public Integer call() {
        Console console = options.console();
        try (var workspace = OpenWorkspace.open(options.workspace)) {
            Assessment a = workspace.assessments().read(workspace.names().find(first));
            Assessment b = workspace.assessments().read(workspace.names().find(second));
            CompiledCatalogue catalogueA = workspace.catalogueOf(a);
            CompiledCatalogue catalogueB =
                    a.catalogueHash().equals(b.catalogueHash())
                            ? catalogueA
                            : workspace.catalogueOf(b);
            var comparer =
                    new Comparer(new DuckDbEngine(2), workspace.identity(), workspace.archive());
            for (Assessment each : List.of(a, b)) {
                if (!comparer.isOfThisArchive(each)) {
                    throw otherArchive(each);
                }
            }
            checkFilter(catalogueA, catalogueB);
            Comparison comparison =
                    comparer.compare(
                            new Side(a, catalogueA),
                            new Side(b, catalogueB),
                            () -> others(workspace, a, b));
            new ComparisonTold(comparison, console, clearance.level, control, entity, all)
                    .tell(options.format);
        }
        return Exit.DONE;
    }

    private static List<Assessment> others(OpenWorkspace workspace, Assessment a, Assessment b) {
        return workspace.assessments().ids().stream()
                .filter(id -> !id.equals(a.id()) && !id.equals(b.id()))
                .map(workspace.assessments()::read)
                .toList();
    }

    private Stop otherArchive(Assessment assessment) {
        return new Stop(
                List.of(
                        Diagnostic.of(
                                CliCode.OTHER_ARCHIVE,
                                Place.file(options.workspace.toString()),
                                "id",
                                assessment.id(),
                                "snapshot",
                                String.valueOf(assessment.snapshot()),
                                "head",
                                assessment.head())));
    }

    private void checkFilter(CompiledCatalogue a, CompiledCatalogue b) {
        List<String> names =
                Stream.of(a, b)
                        .map(CompiledCatalogue::catalogue)
                        .flatMap(c ->
                                Stream.concat(
                                        c.controls()
                                                .flatMap(r ->
                                                        Stream.of(r.id(), r.name(), r.topic())),
                                        c.indicators()
                                                .flatMap(r ->
                                                        Stream.of(r.id(), r.name(), r.topic()))))
                        .distinct()
                        .toList();
        if (!control.isEmpty() && !names.contains(control)) {
            throw OpenCatalogue.unknown(CliCode.UNKNOWN_FILTER, control, names);
        }
    }
}

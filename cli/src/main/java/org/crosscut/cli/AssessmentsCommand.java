package org.crosscut.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.crosscut.assess.Assessment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the assessments of a workspace, the latest last.
@Command(
        name = "assessments",
        description = "Lists the assessments that were made, the latest last.")
final class AssessmentsCommand implements Callable<Integer> {
    private static final int HASH_SHOWN = 12;

    @Mixin Options options = new Options();

    @Override
    public Integer call() {
        Console console = options.console();
        Words words = console.words();
        var table =
                new TextTable()
                        .column("id", words.of("column.id"))
                        .column("as_of", words.of("column.as-of"))
                        .column("snapshot", words.of("column.snapshot"))
                        .column("catalogue", words.of("column.catalogue"))
                        .column("settings", words.of("column.settings"))
                        .column("findings", words.of("column.findings"))
                        .column("made", words.of("column.made"));
        try (var workspace = OpenWorkspace.open(options.workspace)) {
            Map<String, Instant> made = workspace.journal().made();
            for (String id : workspace.names().inOrder()) {
                Assessment a = workspace.assessments().read(id);
                Instant when = made.get(id);
                table.row(
                        id,
                        a.asOf(),
                        a.snapshot(),
                        options.format == TextTable.Format.table
                                ? a.catalogueHash().substring(0, HASH_SHOWN)
                                : a.catalogueHash(),
                        settings(a),
                        a.controls().stream().mapToLong(c -> c.findings().size()).sum(),
                        when == null ? "" : when.truncatedTo(ChronoUnit.SECONDS));
            }
        }
        console.print(table.in(options.format));
        return Exit.DONE;
    }

    static String settings(Assessment assessment) {
        return assessment.settings().entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(", "));
    }
}

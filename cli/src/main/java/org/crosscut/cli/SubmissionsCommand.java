package org.crosscut.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.crosscut.archive.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists what was handed in.
@Command(name = "submissions", description = "Lists what was handed in: when, by whom, for whom.")
final class SubmissionsCommand implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Override
    public Integer call() {
        Console console = options.console();
        Words words = console.words();
        var table =
                new TextTable()
                        .column("sequence", words.of("column.sequence"))
                        .column("received", words.of("column.received"))
                        .column("dataset", words.of("column.dataset"))
                        .column("covers", words.of("column.covers"))
                        .column("rows", words.of("column.rows"))
                        .column("file", words.of("column.file"))
                        .column("sender", words.of("column.sender"))
                        .column("remark", words.of("column.remark"));
        try (var workspace = OpenWorkspace.open(options.workspace)) {
            for (Receipt r : workspace.archive().receipts()) {
                table.row(
                        r.sequence(),
                        r.received(),
                        r.dataset(),
                        covers(r),
                        r.rows(),
                        r.file(),
                        r.sender(),
                        r.kind() == Receipt.Kind.WITHDRAWN
                                ? words.of("submissions.withdraws", r.withdraws(), r.reason())
                                : "");
            }
            console.print(table.in(options.format));
            console.say("archive.head", workspace.archive().head());
        }
        return Exit.DONE;
    }

    private static String covers(Receipt receipt) {
        String all =
                receipt.covers().stream()
                        .limit(3)
                        .map(c -> (c.entity() + " " + c.slice()).strip())
                        .collect(Collectors.joining(", "));
        return receipt.covers().size() > 3 ? all + ", … (" + receipt.covers().size() + ")" : all;
    }
}

package org.crosscut.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.archive.Receipt;
import org.crosscut.archive.Snapshot;
import org.crosscut.assess.MissingSubmission;
import org.crosscut.assess.Reporters;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Dataset;
import org.crosscut.intake.Cover;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists what was handed in, or what was due and is not there.
@Command(
        name = "submissions",
        description = "Lists what was handed in, when, by whom, for whom; or what is missing.")
final class SubmissionsCommand implements Callable<Integer> {
    private static final int COVERS_SHOWN = 3;

    @Mixin Options options = new Options();

    @Option(names = "--missing", description = "what was due and was not sent")
    boolean missing;

    @Option(names = "--dataset", paramLabel = "NAME", description = "only this dataset")
    String dataset = "";

    @Option(names = "--entity", paramLabel = "CODE", description = "only what is for this entity")
    String entity = "";

    @Option(
            names = "--period",
            paramLabel = "LABEL",
            description = "only this period, such as 2024/25, or state date")
    String period = "";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the day that --missing speaks of (default: today)")
    LocalDate asOf = LocalDate.now(java.time.ZoneId.systemDefault());

    @Override
    public Integer call() {
        try (var workspace = OpenWorkspace.open(options.workspace)) {
            if (missing) {
                missing(workspace);
            } else {
                sent(workspace);
            }
            options.console().say("archive.head", workspace.archive().head());
        }
        return Exit.DONE;
    }

    private void sent(OpenWorkspace workspace) {
        Console console = options.console();
        TextTable table =
                table("sequence", "received", "dataset", "covers", "rows", "file", "sender")
                        .column("remark", console.words().of("column.remark"));
        List<Receipt> receipts = workspace.archive().receipts();
        var endings = new TreeMap<Long, List<Receipt>>();
        for (Receipt r : receipts) {
            endings.computeIfAbsent(r.about(), s -> new ArrayList<>()).add(r);
        }
        for (Receipt r : receipts) {
            Receipt spoken = r.about() == 0 ? r : receipts.get(Math.toIntExact(r.about() - 1));
            if (isAsked(spoken)) {
                table.row(
                        r.sequence(),
                        r.received(),
                        r.dataset(),
                        covers(spoken),
                        r.rows(),
                        r.file(),
                        r.sender(),
                        remark(r, endings.getOrDefault(r.sequence(), List.of())));
            }
        }
        console.print(table.in(options.format));
    }

    /// What a receipt does to another, or what others did to its submission.
    private String remark(Receipt receipt, List<Receipt> endings) {
        Words words = options.console().words();
        return switch (receipt.kind()) {
            case WITHDRAWN ->
                    words.of("submissions.withdraws", receipt.withdraws(), receipt.reason());
            case DESTROYED ->
                    words.of("submissions.destroys", receipt.destroys(), receipt.reason());
            case ACCEPTED ->
                    endings.stream()
                            .map(e ->
                                    words.of(
                                            e.kind() == Receipt.Kind.DESTROYED
                                                    ? "submissions.destroyed"
                                                    : "submissions.withdrawn",
                                            e.sequence(),
                                            e.sender(),
                                            e.reason()))
                            .collect(Collectors.joining("; "));
        };
    }

    private boolean isAsked(Receipt receipt) {
        return (dataset.isEmpty()
                        || receipt.dataset().equals(dataset)
                        || receipt.dataset().equals(dataset.replace('_', '-')))
                && (entity.isEmpty() || receipt.covers().stream().anyMatch(this::isAsked))
                && (period.isEmpty() || receipt.covers().stream().anyMatch(this::isAsked));
    }

    private boolean isAsked(Cover cover) {
        return (entity.isEmpty() || cover.entity().equals(entity))
                && (period.isEmpty() || cover.slice().equals(period));
    }

    private void missing(OpenWorkspace workspace) {
        Console console = options.console();
        Catalogue catalogue = OpenCatalogue.datasets(Home.find().catalogue());
        Stream<Dataset> datasets =
                dataset.isEmpty()
                        ? catalogue.datasets()
                        : Stream.of(OpenCatalogue.dataset(catalogue, dataset));
        var reporters = new Reporters(catalogue, workspace.workspace().kind().word());
        Snapshot snapshot = workspace.archive().snapshot();
        TextTable table = table("dataset", "entity", "period", "due", "overdue");
        datasets.flatMap(d -> reporters.missing(d, snapshot.history(d), asOf).stream())
                .filter(m -> entity.isEmpty() || m.entity().equals(entity))
                .filter(m -> period.isEmpty() || m.period().equals(period))
                .forEach(m -> row(table, m));
        console.print(table.in(options.format));
        console.say("submissions.missing", console.words().of("count.missing", table.size()), asOf);
    }

    private void row(TextTable table, MissingSubmission m) {
        long overdue = ChronoUnit.DAYS.between(m.due(), asOf);
        table.row(m.dataset(), m.entity(), m.period(), m.due(), overdue);
    }

    private TextTable table(String... columns) {
        Words words = options.console().words();
        var table = new TextTable();
        for (String column : columns) {
            table.column(column, words.of("column." + column));
        }
        return table;
    }

    private String covers(Receipt receipt) {
        boolean whole = options.format != TextTable.Format.table;
        String all =
                receipt.covers().stream()
                        .limit(whole ? Long.MAX_VALUE : COVERS_SHOWN)
                        .map(c -> (c.entity() + " " + c.slice()).strip())
                        .collect(Collectors.joining(", "));
        return !whole && receipt.covers().size() > COVERS_SHOWN
                ? all + ", … (" + receipt.covers().size() + ")"
                : all;
    }
}

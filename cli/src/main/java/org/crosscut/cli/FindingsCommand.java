package org.crosscut.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.ControlResult;
import org.crosscut.assess.Finding;
import org.crosscut.assess.Outcome;
import org.crosscut.catalogue.Control;
import org.crosscut.report.xlsx.FindingsWorkbook;
import org.crosscut.rule.CompiledCatalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the subjects that rules did not find satisfied.
@Command(name = "findings", description = "Lists what was not found satisfied.")
final class FindingsCommand implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Mixin Selection selection = new Selection();

    @Option(
            names = "--control",
            paramLabel = "NAME",
            description = "topic/control, control or topic")
    String control = "";

    @Option(
            names = "--outcome",
            paramLabel = "WORD",
            description = "justified, not-satisfied or undetermined")
    String outcome = "";

    @Option(
            names = "--workbook",
            paramLabel = "FILE",
            description = "write them as a workbook instead, one sheet a control")
    @Nullable Path workbook;

    @Override
    public Integer call() {
        Console console = options.console();
        CompiledCatalogue compiled = OpenCatalogue.compiled(Home.find().catalogue());
        try (var workspace = OpenWorkspace.open(options.workspace)) {
            Assessment found = workspace.assessment(selection.assessment, compiled);
            if (workbook != null) {
                console.say("findings.workbook", workbook(workbook, compiled, found), workbook);
                return Exit.DONE;
            }
            Words words = console.words();
            var table =
                    new TextTable()
                            .column("id", words.of("column.id"))
                            .column("control", words.of("column.control"))
                            .column("entity", words.of("column.entity"))
                            .column("outcome", words.of("column.outcome"))
                            .column("subject", words.of("column.subject"))
                            .column("evidence", words.of("column.evidence"))
                            .column("missing", words.of("column.missing"))
                            .column("reason", words.of("column.reason"));
            for (ControlResult result : chosen(compiled, found)) {
                Control c = ValueText.control(compiled, result.control());
                boolean shown = c.classification().compareTo(selection.clearance.level) <= 0;
                result.findings().stream()
                        .filter(this::isAsked)
                        .forEach(f -> row(table, f, c, shown, words));
            }
            console.print(table.in(options.format));
            console.say("findings.count", table.size(), found.id());
        }
        return Exit.DONE;
    }

    private boolean isAsked(Finding finding) {
        return selection.isOf(finding.entity())
                && (outcome.isEmpty() || finding.outcome().word().equals(outcome));
    }

    /// @return how many findings were written
    private long workbook(Path file, CompiledCatalogue compiled, Assessment found) {
        var book =
                new FindingsWorkbook(compiled, found, options.language, selection.clearance.level);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return book.write(out, chosen(compiled, found), this::isAsked);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private List<ControlResult> chosen(CompiledCatalogue compiled, Assessment found) {
        List<ControlResult> chosen =
                found.controls().stream()
                        .filter(r ->
                                control.isEmpty()
                                        || r.control().equals(control)
                                        || r.control().endsWith("/" + control)
                                        || r.control().startsWith(control + "/"))
                        .toList();
        if (chosen.isEmpty()) {
            throw OpenCatalogue.unknown(
                    CliCode.UNKNOWN_FILTER,
                    control,
                    compiled.catalogue()
                            .controls()
                            .flatMap(c -> Stream.of(c.id(), c.name(), c.topic()))
                            .distinct()
                            .toList());
        }
        return chosen;
    }

    private static void row(
            TextTable table, Finding f, Control control, boolean shown, Words words) {
        String withheld = words.of("withheld", control.classification().word());
        table.row(
                f.id(),
                f.control(),
                f.entity(),
                words.of("outcome." + f.outcome().word()),
                shown ? ValueText.pairs(f.key()) : withheld,
                shown ? ValueText.pairs(f.evidence()) : withheld,
                missing(f.outcome(), words),
                shown && f.reason() != null ? f.reason() : "");
    }

    private static String missing(Outcome outcome, Words words) {
        return switch (outcome) {
            case Outcome.Undetermined u ->
                    u.missing().stream()
                            .map(m -> missing(m, words))
                            .distinct()
                            .collect(Collectors.joining("; "));
            case Outcome.Satisfied _, Outcome.Justified _, Outcome.NotSatisfied _ -> "";
        };
    }

    private static String missing(Outcome.Missing missing, Words words) {
        return switch (missing) {
            case Outcome.Missing.Cell c -> words.of("gap.cell", c.table(), c.column());
            case Outcome.Missing.Parameter p -> words.of("gap.parameter", p.name());
            case Outcome.Missing.Pointed p -> words.of("gap.pointed", p.table(), p.target());
            case Outcome.Missing.Destroyed d -> words.of("missing.destroyed", d.submission());
            case Outcome.Missing.Lost _ -> words.of("gap.lost");
            case Outcome.Missing.Row r -> words.of("gap.row", r.table());
            case Outcome.Missing.Elsewhere _ -> words.of("gap.answer");
        };
    }
}

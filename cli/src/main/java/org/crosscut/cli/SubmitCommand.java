package org.crosscut.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.crosscut.archive.Receipt;
import org.crosscut.archive.Staging;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.delivery.ArchivedKeys;
import org.crosscut.delivery.Control;
import org.crosscut.delivery.DeliveryCheck;
import org.crosscut.delivery.Difference;
import org.crosscut.delivery.FormerComparison;
import org.crosscut.delivery.FormerRows;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.intake.Content;
import org.crosscut.intake.Delivery;
import org.crosscut.intake.Intake;
import org.crosscut.intake.RowSink;
import org.crosscut.intake.Stated;
import org.crosscut.marked.MarkedCopy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Hands in files of one dataset: each is taken whole or comes back with everything that is wrong.
@Command(
        name = "submit",
        description =
                "Hands in files of a dataset. Each is taken whole, or comes back with all that is wrong.")
final class SubmitCommand implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Mixin WrittenOptions written = new WrittenOptions();

    @Parameters(
            index = "0",
            paramLabel = "DATASET",
            description = "its name, as `catalogue list` shows it")
    String dataset = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "CSV, another text table, or XLSX")
    List<Path> files = List.of();

    @Option(names = "--check", description = "only say what is wrong; store nothing")
    boolean checkOnly;

    @Option(
            names = "--sender",
            paramLabel = "NAME",
            description = "who hands it in (default: the user's name)")
    String sender = System.getProperty("user.name", "");

    @Option(names = "--entity", paramLabel = "CODE", description = "for a file without that column")
    String entity = "";

    @Option(
            names = "--period",
            paramLabel = "LABEL",
            description = "such as 2024/25, for a file without that column")
    String period = "";

    @Option(
            names = "--state-date",
            paramLabel = "DATE",
            description = "of the state, for a file without that column")
    String date = "";

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "how many rows the file has; refused if it has another number")
    @Nullable Long rows;

    @Option(
            names = "--total",
            paramLabel = "COLUMN=AMOUNT",
            description =
                    "what a column adds up to, with a decimal point; may be stated of several")
    Map<String, BigDecimal> totals = Map.of();

    @Option(
            names = "--confirm-loss",
            description = "it is right that most rows of the former submission are gone")
    boolean lossConfirmed;

    @Option(
            names = "--all",
            description = "tell each problem by itself, not those of one cause together")
    boolean all;

    @Mixin MarkedOptions marked = new MarkedOptions();

    @Option(
            names = "--differences",
            description =
                    "name each row that is added, changed or gone since the former submission")
    boolean differences;

    @Override
    public Integer call() {
        Catalogue catalogue = OpenCatalogue.datasets(Home.find().catalogue());
        Console console = options.console();
        var problems = new ArrayList<List<Diagnostic>>();
        int refused = 0;
        try (var workspace = OpenWorkspace.open(options.workspace)) {
            var intake =
                    new Intake(
                            catalogue,
                            workspace.workspace().kind().word(),
                            new ArchivedKeys(catalogue, workspace.archive()));
            Dataset chosen = OpenCatalogue.dataset(catalogue, dataset);
            files.forEach(SubmitCommand::requireFile);
            marked.check(files);
            for (Path file : files) {
                Checked<Delivery> read = submit(workspace, intake, chosen, file, console);
                problems.add(read.problems());
                if (read instanceof Checked.Bad<Delivery>) {
                    refused++;
                    String errors = Problems.counted(read.problems(), console.words());
                    console.say("submit.refused", file, errors);
                }
            }
        }
        show(problems, console);
        if (files.size() > 1) {
            String key =
                    checkOnly
                            ? "submit.summary-check"
                            : refused == files.size() ? "submit.summary-none" : "submit.summary";
            console.say(key, files.size(), files.size() - refused, refused);
        }
        return refused > 0 ? Exit.WRONG_INPUT : Exit.DONE;
    }

    private void show(List<List<Diagnostic>> problems, Console console) {
        var printed = new Problems(console);
        if (options.format == TextTable.Format.table) {
            problems.forEach(p -> printed.tell(p, all));
        } else {
            printed.list(problems, options.format);
        }
    }

    private Checked<Delivery> submit(
            OpenWorkspace workspace, Intake intake, Dataset chosen, Path file, Console console) {
        String name = file.getFileName().toString();
        var former = new FormerRows(workspace.archive());
        if (checkOnly) {
            var comparison = new FormerComparison(chosen, former, RowSink.NONE, differences);
            Checked<Delivery> read =
                    read(intake, chosen, name, Content.of(file), former, comparison);
            mark(intake, chosen, file, Content.of(file), read.problems(), console);
            if (read instanceof Checked.Good<Delivery> good) {
                console.say("submit.would-accept", name, good.value().rows());
                tell(comparison.difference(), console);
            }
            return read;
        }
        try (Staging staging = workspace.archive().stage(chosen, name, Content.of(file))) {
            var comparison = new FormerComparison(chosen, former, staging.rows(), differences);
            Checked<Delivery> read =
                    read(intake, chosen, name, staging.content(), former, comparison);
            mark(intake, chosen, file, staging.content(), read.problems(), console);
            if (read instanceof Checked.Good<Delivery> good) {
                // First what may fail: behind a receipt nothing may say that nothing was accepted.
                Difference difference = comparison.difference();
                Receipt receipt = staging.accept(good.value(), sender);
                console.say(
                        "submit.accepted",
                        name,
                        receipt.rows(),
                        receipt.sequence(),
                        receipt.hash());
                tell(difference, console);
            }
            return read;
        }
    }

    private void mark(
            Intake intake,
            Dataset chosen,
            Path file,
            Content content,
            List<Diagnostic> problems,
            Console console) {
        Stated stated = written.stated().withWhole(given());
        marked.write(
                file,
                new MarkedCopy(intake, options.language),
                chosen,
                content,
                stated,
                problems,
                console);
    }

    private void tell(Difference difference, Console console) {
        if (difference.isOfSomething()) {
            var told = new DifferenceTold(difference, console);
            told.inShort();
            if (differences) {
                told.rows(options.format);
            }
        }
    }

    /// What is wrong with the rows or, if nothing is, with the file beside what is known of it.
    private Checked<Delivery> read(
            Intake intake,
            Dataset chosen,
            String name,
            Content content,
            FormerRows former,
            RowSink sink) {
        var check = new DeliveryCheck(chosen, new Control(rows, totals, lossConfirmed), sink);
        Checked<Delivery> read =
                intake.read(chosen, name, content, written.stated().withWhole(given()), check);
        return switch (read) {
            case Checked.Bad<Delivery> bad -> bad;
            case Checked.Good<Delivery>(Delivery delivery, var warnings) -> {
                List<Diagnostic> problems = check.problems(delivery, former);
                yield problems.isEmpty()
                        ? read
                        : new Checked.Bad<>(
                                Stream.concat(problems.stream(), warnings.stream()).toList());
            }
        };
    }

    private Map<Column.Role, String> given() {
        var given = new EnumMap<Column.Role, String>(Column.Role.class);
        if (!entity.isEmpty()) {
            given.put(Column.Role.ENTITY, entity);
        }
        if (!period.isEmpty()) {
            given.put(Column.Role.PERIOD, period);
        }
        if (!date.isEmpty()) {
            given.put(Column.Role.STATE_DATE, date);
        }
        return given;
    }

    static byte[] bytes(Path file) {
        requireFile(file);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Stop(List.of(Diagnostic.of(CliCode.NO_FILE, Place.file(file.toString()))));
        }
    }
}

package org.crosscut.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crosscut.archive.Receipt;
import org.crosscut.archive.Staging;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.intake.Content;
import org.crosscut.intake.Delivery;
import org.crosscut.intake.Intake;
import org.crosscut.intake.RowSink;
import org.crosscut.intake.Stated;
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
            description = "CSV or another text table")
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

    @Override
    public Integer call() {
        Catalogue catalogue = OpenCatalogue.compiled(Home.find().catalogue()).catalogue();
        Console console = options.console();
        var problems = new ArrayList<Diagnostic>();
        try (var workspace = OpenWorkspace.open(options.workspace)) {
            var intake = new Intake(catalogue, workspace.workspace().kind().word());
            Dataset chosen = OpenCatalogue.dataset(catalogue, dataset);
            for (Path file : files) {
                Checked<Delivery> read = submit(workspace, intake, chosen, file, console);
                problems.addAll(read.problems());
                if (read instanceof Checked.Bad<Delivery>) {
                    console.say(
                            "submit.refused",
                            file,
                            read.problems().stream().filter(Diagnostic::isError).count());
                }
            }
        }
        if (options.format == TextTable.Format.table) {
            console.problems(problems);
        } else {
            console.print(console.table(problems).in(options.format));
        }
        return problems.stream().anyMatch(Diagnostic::isError) ? Exit.WRONG_INPUT : Exit.DONE;
    }

    private Checked<Delivery> submit(
            OpenWorkspace workspace, Intake intake, Dataset chosen, Path file, Console console) {
        requireFile(file);
        String name = file.getFileName().toString();
        Stated stated = written.stated().withWhole(given());
        if (checkOnly) {
            Checked<Delivery> read =
                    intake.read(chosen, name, Content.of(file), stated, RowSink.NONE);
            if (read instanceof Checked.Good<Delivery> good) {
                console.say("submit.would-accept", name, good.value().rows());
            }
            return read;
        }
        try (Staging staging = workspace.archive().stage(chosen, name, Content.of(file))) {
            Checked<Delivery> read =
                    intake.read(chosen, name, staging.content(), stated, staging.rows());
            if (read instanceof Checked.Good<Delivery> good) {
                Receipt receipt = staging.accept(good.value(), sender);
                console.say(
                        "submit.accepted",
                        name,
                        receipt.rows(),
                        receipt.sequence(),
                        receipt.hash());
            }
            return read;
        }
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

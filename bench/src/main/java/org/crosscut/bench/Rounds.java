package org.crosscut.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLStreamException;
import org.crosscut.archive.Archive;
import org.crosscut.archive.Staging;
import org.crosscut.catalogue.Dataset;
import org.crosscut.delivery.Control;
import org.crosscut.delivery.DeliveryCheck;
import org.crosscut.delivery.FormerRows;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.intake.Content;
import org.crosscut.intake.Delivery;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Stated;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// One way of taking a file, in a process of its own: a round for each line that comes in, answered
/// by its milliseconds.
@Command(name = "rounds", hidden = true)
final class Rounds implements Callable<Integer> {
    static final String READY = "ready";

    enum Way {
        /// DuckDB alone: typed read of CSV to Parquet, nothing checked beyond the types.
        COPY,
        /// The XML of a workbook's sheets, unpacked and parsed, its names and texts taken.
        PARSE,
        /// The same XML, already unpacked, pulled through the parser without a look at it.
        PULL,
        /// The whole way of a submission, all checks on.
        SUBMIT,
        /// The same with a file whose last row repeats a key.
        REFUSE
    }

    @Option(names = "--way", required = true)
    Way way = Way.COPY;

    @Option(names = "--dataset", required = true)
    String name = "";

    @Option(names = "--file", required = true)
    Path file = Path.of("");

    @Option(names = "--folder", required = true)
    Path folder = Path.of("");

    @Override
    public Integer call() throws IOException, SQLException, XMLStreamException {
        var bench = new BenchFile(Bench.home());
        Dataset dataset = bench.dataset(name);
        var intake = new Intake(bench.catalogue(), "exercise");
        List<byte[]> sheets = way == Way.PULL ? Workbook.sheets(file) : List.of();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println(READY);
        for (int i = 0; in.readLine() != null; i++) {
            Path place = Files.createDirectory(folder.resolve("round-" + i));
            long before = System.nanoTime();
            switch (way) {
                case COPY -> copy(dataset, place);
                case PARSE -> parse();
                case PULL -> Workbook.pull(sheets);
                case SUBMIT, REFUSE -> submit(intake, dataset, place);
            }
            System.out.println((System.nanoTime() - before) / 1_000_000);
        }
        return 0;
    }

    private void copy(Dataset dataset, Path place) throws SQLException {
        var settings = new Properties();
        settings.setProperty("threads", String.valueOf(Runtime.getRuntime().availableProcessors()));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:", settings);
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM read_csv('%s', header=true, columns={%s})) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
                            .formatted(
                                    file, BenchFile.types(dataset), place.resolve("rows.parquet")));
        }
    }

    private void parse() throws IOException, XMLStreamException {
        if (Workbook.parse(file) < Files.size(file)) {
            throw new IllegalStateException("less text than the packed file has bytes: " + file);
        }
    }

    private void submit(Intake intake, Dataset dataset, Path place) {
        String fileName = file.getFileName().toString();
        try (var archive = Archive.open(place, Clock.systemUTC(), new SecureRandom());
                Staging staging = archive.stage(dataset, fileName, Content.of(file))) {
            var check = new DeliveryCheck(dataset, Control.NOTHING, staging.rows());
            Checked<Delivery> read =
                    intake.read(dataset, fileName, staging.content(), Stated.NOTHING, check);
            if (way == Way.REFUSE) {
                requireRepeatedKey(read);
                return;
            }
            if (!(read instanceof Checked.Good<Delivery>(Delivery delivery, _))) {
                throw new IllegalStateException("refused: " + read.problems().getFirst());
            }
            if (!check.problems(delivery, new FormerRows(archive)).isEmpty()) {
                throw new IllegalStateException("refused beside the archive");
            }
            staging.accept(delivery, "bench");
        }
    }

    private static void requireRepeatedKey(Checked<Delivery> read) {
        List<Diagnostic> errors = read.problems().stream().filter(Diagnostic::isError).toList();
        if (errors.size() != 1 || !errors.getFirst().code().id().equals("cell/duplicate-key")) {
            throw new IllegalStateException("one repeated key was made, this was found: " + errors);
        }
    }
}

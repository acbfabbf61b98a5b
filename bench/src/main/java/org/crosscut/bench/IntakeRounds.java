package org.crosscut.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.crosscut.archive.Archive;
import org.crosscut.archive.Staging;
import org.crosscut.catalogue.Dataset;
import org.crosscut.delivery.Control;
import org.crosscut.delivery.DeliveryCheck;
import org.crosscut.delivery.FormerRows;
import org.crosscut.diagnostic.Checked;
import org.crosscut.intake.Content;
import org.crosscut.intake.Delivery;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Stated;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// One way of taking a file, some rounds in a process of its own. Prints the milliseconds of each
/// round on one line, then the process's peak resident memory in KiB.
@Command(name = "intake-rounds", hidden = true)
final class IntakeRounds implements Callable<Integer> {
    enum Way {
        /// DuckDB alone: typed read of CSV to Parquet, nothing checked beyond the types.
        COPY,
        /// The whole way of a submission, all checks on.
        SUBMIT
    }

    @Option(names = "--way", required = true)
    Way way = Way.COPY;

    @Option(names = "--dataset", required = true)
    String name = "";

    @Option(names = "--rounds", required = true)
    int rounds;

    @Option(names = "--file", required = true)
    Path file = Path.of("");

    @Option(names = "--folder", required = true)
    Path folder = Path.of("");

    @Override
    public Integer call() throws IOException, SQLException {
        var bench = new BenchFile(IntakeBench.home());
        Dataset dataset = bench.dataset(name);
        var line = new StringBuilder();
        for (int i = 0; i < rounds; i++) {
            Path place = Files.createDirectory(folder.resolve("round-" + i));
            long before = System.nanoTime();
            switch (way) {
                case COPY -> copy(dataset, place);
                case SUBMIT -> submit(bench, dataset, place);
            }
            line.append((System.nanoTime() - before) / 1_000_000).append(' ');
        }
        System.out.println(line.toString().strip());
        System.out.println(peakMemory());
        return 0;
    }

    private void copy(Dataset dataset, Path place) throws SQLException {
        var settings = new Properties();
        settings.setProperty("threads", "2");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:", settings);
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM read_csv('%s', header=true, columns={%s})) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
                            .formatted(
                                    file, BenchFile.types(dataset), place.resolve("rows.parquet")));
        }
    }

    private void submit(BenchFile bench, Dataset dataset, Path place) throws IOException {
        String name = file.getFileName().toString();
        try (var archive = Archive.open(place, Clock.systemUTC(), new SecureRandom());
                Staging staging = archive.stage(dataset, name, Content.of(file))) {
            var check = new DeliveryCheck(dataset, Control.NOTHING, staging.rows());
            Checked<Delivery> read =
                    new Intake(bench.catalogue(), "exercise")
                            .read(dataset, name, staging.content(), Stated.NOTHING, check);
            if (!(read instanceof Checked.Good<Delivery>(Delivery delivery, _))) {
                throw new IllegalStateException("refused: " + read.problems().getFirst());
            }
            if (!check.problems(delivery, new FormerRows(archive)).isEmpty()) {
                throw new IllegalStateException("refused beside the archive");
            }
            staging.accept(delivery, "bench");
        }
    }

    private static String peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(l -> l.startsWith("VmHWM:"))
                .map(l -> l.replaceAll("[^0-9]", ""))
                .findFirst()
                .orElse("0");
    }
}

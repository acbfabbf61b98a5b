package org.crosscut.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosscut.catalogue.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How fast a large CSV file is taken with all checks on, against DuckDB's own COPY of it.
@Command(
        name = "intake",
        description =
                "A large CSV file, checked and archived, against DuckDB's bare COPY to Parquet.")
final class IntakeBench implements Callable<Integer> {
    private static final String MEMORY = "-Xmx448m";

    @Option(names = "--rows", defaultValue = "1000000", description = "default: ${DEFAULT-VALUE}")
    long rows;

    @Option(names = "--rounds", defaultValue = "5", description = "default: ${DEFAULT-VALUE}")
    int rounds;

    @Option(names = "--dataset", description = "default: the widest stock with a generator")
    String name = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("crosscut-bench");
        try {
            var bench = new BenchFile(home());
            Dataset dataset = bench.dataset(name);
            Path file = folder.resolve("rows.csv");
            bench.write(dataset, rows, file);
            System.out.printf(
                    "%s: %,d rows, %d columns, %d MB%n",
                    dataset.name(), rows, dataset.columns().size(), Files.size(file) >> 20);
            // Each way once with cold and several times with warm code, in turn.
            Rounds copy = run(IntakeRounds.Way.COPY, dataset, file, folder);
            Rounds submit = run(IntakeRounds.Way.SUBMIT, dataset, file, folder);
            System.out.printf(
                    "speed against bare COPY: %.2f warm, %.2f in a new process; peak memory %,d MiB (COPY: %,d)%n",
                    (double) copy.median() / submit.median(),
                    (double) copy.first() / submit.first(),
                    submit.peakKiB() >> 10,
                    copy.peakKiB() >> 10);
        } finally {
            delete(folder);
        }
        return 0;
    }

    /// Times in milliseconds.
    record Rounds(List<Long> times, long peakKiB) {
        long first() {
            return times.getFirst();
        }

        long median() {
            List<Long> warm = times.subList(Math.min(1, times.size() - 1), times.size());
            return warm.stream().sorted().toList().get(warm.size() / 2);
        }
    }

    private Rounds run(IntakeRounds.Way way, Dataset dataset, Path file, Path folder)
            throws IOException, InterruptedException {
        Path place = Files.createDirectory(folder.resolve(way.name()));
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                MEMORY,
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dcrosscut.home=" + home(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Bench.class.getName(),
                                "intake-rounds",
                                "--way=" + way,
                                "--dataset=" + dataset.name(),
                                "--rounds=" + rounds,
                                "--file=" + file,
                                "--folder=" + place)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        List<String> lines;
        try (var out = process.inputReader()) {
            lines = out.lines().toList();
        }
        if (process.waitFor() != 0 || lines.size() != 2) {
            throw new IllegalStateException(way + " failed");
        }
        System.out.println(way + " ms: " + lines.getFirst());
        delete(place);
        return new Rounds(
                Arrays.stream(lines.getFirst().split(" ")).map(Long::valueOf).toList(),
                Long.parseLong(lines.getLast()));
    }

    static Path home() {
        return Path.of(System.getProperty("crosscut.home", ".")).toAbsolutePath().normalize();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(f -> {
                        try {
                            Files.delete(f);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }
}

package org.crosscut.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    @Option(names = "--rows", defaultValue = "1000000", description = "default: ${DEFAULT-VALUE}")
    long rows;

    @Option(names = "--rounds", defaultValue = "7", description = "default: ${DEFAULT-VALUE}")
    int rounds;

    @Option(names = "--dataset", description = "default: the widest stock with a generator")
    String name = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var folder = new Scratch()) {
            var bench = new BenchFile(Bench.home());
            Dataset dataset = bench.dataset(name);
            Path file = folder.path().resolve("rows.csv");
            Path wrong = folder.path().resolve("wrong.csv");
            String text = bench.text(dataset, rows);
            Files.writeString(file, text);
            Files.writeString(wrong, BenchFile.withRepeatedKey(text));
            Machine.print();
            System.out.printf(
                    "%s: %,d rows, %d columns, %d MB%n",
                    dataset.name(), rows, dataset.columns().size(), Files.size(file) >> 20);
            Child copy = Child.rounds(Rounds.Way.COPY, dataset, rounds, file, folder.path());
            Child submit = Child.rounds(Rounds.Way.SUBMIT, dataset, rounds, file, folder.path());
            Child refuse = Child.rounds(Rounds.Way.REFUSE, dataset, rounds, wrong, folder.path());
            Child again = Child.rounds(Rounds.Way.COPY, dataset, rounds, file, folder.again());
            Child command = command(dataset, file, folder.path());
            long warm = (copy.warm() + again.warm()) / 2;
            long first = (copy.first() + again.first()) / 2;
            System.out.printf("speed against bare COPY (1 is as fast):%n");
            System.out.printf("  warm, accepted           %.2f%n", ratio(warm, submit.warm()));
            System.out.printf("  warm, last row refused   %.2f%n", ratio(warm, refuse.warm()));
            System.out.printf(
                    "  new process, its start not counted  %.2f%n", ratio(first, submit.first()));
            System.out.printf("  whole command            %.2f%n", ratio(first, command.millis()));
            System.out.printf(
                    "peak memory of the command %,d MiB, of bare COPY %,d MiB%n",
                    command.peakKiB() >> 10, copy.peakKiB() >> 10);
        }
        return 0;
    }

    private static Child command(Dataset dataset, Path file, Path folder)
            throws IOException, InterruptedException {
        String workspace = folder.resolve("workspace").toString();
        Child made = Child.crosscut(folder, "workspace", "exercise", "--workspace", workspace);
        Child submitted =
                Child.crosscut(
                        folder,
                        "submit",
                        "--workspace",
                        workspace,
                        dataset.name(),
                        file.toString());
        if (made.exit() != 0 || submitted.exit() != 0) {
            throw new IllegalStateException("the command failed: " + submitted.lines());
        }
        return submitted;
    }

    private static double ratio(long base, long measured) {
        return (double) base / measured;
    }
}

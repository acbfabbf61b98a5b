package org.crosscut.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final int COMMANDS = 3;

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
            measure(dataset, file, wrong, folder.path());
        }
        return 0;
    }

    private void measure(Dataset dataset, Path file, Path wrong, Path folder)
            throws IOException, InterruptedException {
        try (Paced copy = Paced.start(Rounds.Way.COPY, dataset, file, folder);
                Paced submit = Paced.start(Rounds.Way.SUBMIT, dataset, file, folder);
                Paced refuse = Paced.start(Rounds.Way.REFUSE, dataset, wrong, folder)) {
            for (int i = 0; i < rounds; i++) {
                copy.next();
                submit.next();
                refuse.next();
            }
            var accepted = new Pairs(copy.rounds(), submit.rounds());
            var refused = new Pairs(copy.rounds(), refuse.rounds());
            System.out.printf("speed against bare COPY (1 is as fast), median of pairs:%n");
            System.out.printf(
                    "  warm, accepted           %.2f (%s; by processor time %.2f)%n",
                    accepted.warm(), accepted.range(), accepted.ofProcessors());
            System.out.printf(
                    "  warm, last row refused   %.2f (%s)%n", refused.warm(), refused.range());
            System.out.printf("  new process, its start not counted  %.2f%n", accepted.first());
            System.out.printf("peak memory of bare COPY %,d MiB%n", copy.peakKiB() >> 10);
        }
        commands(dataset, file, folder);
    }

    /// The command as a user gives it, each time against a COPY in a new process just before.
    private static void commands(Dataset dataset, Path file, Path folder)
            throws IOException, InterruptedException {
        var ratios = new ArrayList<Double>();
        long peak = 0;
        for (int i = 0; i < COMMANDS; i++) {
            long first;
            try (Paced copy = Paced.start(Rounds.Way.COPY, dataset, file, folder)) {
                first = copy.next().millis();
            }
            Child command = Child.submit(dataset, file, folder, "workspace-" + i);
            ratios.add((double) first / command.millis());
            peak = Math.max(peak, command.peakKiB());
        }
        System.out.printf(
                "whole command, start of the program included  %.2f%n", Pairs.median(ratios));
        System.out.printf("peak memory of the command %,d MiB%n", peak >> 10);
    }
}

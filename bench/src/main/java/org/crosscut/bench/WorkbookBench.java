package org.crosscut.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crosscut.catalogue.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How fast a large workbook is taken with all checks on, against the bare parsing of its XML.
@Command(
        name = "workbook",
        description = "A large workbook, checked and archived, against parsing its XML alone.")
final class WorkbookBench implements Callable<Integer> {
    @Option(
            names = "--cells",
            defaultValue = "2000000",
            description = "as 100,000 rows of 20 columns have; default: ${DEFAULT-VALUE}")
    long cells;

    @Option(names = "--rounds", defaultValue = "9", description = "default: ${DEFAULT-VALUE}")
    int rounds;

    @Option(names = "--dataset", description = "default: the widest stock with a generator")
    String name = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var folder = new Scratch()) {
            var bench = new BenchFile(Bench.home());
            Dataset dataset = bench.dataset(name);
            int columns = dataset.columns().size();
            long rows = (cells + columns - 1) / columns;
            Path file = folder.path().resolve("rows.xlsx");
            Workbook.write(dataset, bench.text(dataset, rows), file);
            Machine.print();
            System.out.printf(
                    "%s: %,d rows, %d columns, %d MB%n",
                    dataset.name(), rows, columns, Files.size(file) >> 20);
            Child parse = Child.rounds(Rounds.Way.PARSE, dataset, rounds, file, folder.path());
            Child submit = Child.rounds(Rounds.Way.SUBMIT, dataset, rounds, file, folder.path());
            Child again = Child.rounds(Rounds.Way.PARSE, dataset, rounds, file, folder.again());
            long warm = (parse.warm() + again.warm()) / 2;
            System.out.printf(
                    "speed against parsing the unpacked XML (1 is as fast):%n"
                            + "  warm, accepted           %.2f%n"
                            + "peak memory %,d MiB%n",
                    (double) warm / submit.warm(), submit.peakKiB() >> 10);
        }
        return 0;
    }
}

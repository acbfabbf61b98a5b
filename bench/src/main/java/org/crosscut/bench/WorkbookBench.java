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
    public Integer call() throws IOException {
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
            try (Paced parse = Paced.start(Rounds.Way.PARSE, dataset, file, folder.path());
                    Paced submit = Paced.start(Rounds.Way.SUBMIT, dataset, file, folder.path())) {
                for (int i = 0; i < rounds; i++) {
                    parse.next();
                    submit.next();
                }
                var accepted = new Pairs(parse.rounds(), submit.rounds());
                System.out.printf(
                        "speed against parsing the unpacked XML (1 is as fast), median of pairs:%n"
                                + "  warm, accepted           %.2f (%s; by processor time %.2f)%n"
                                + "peak memory %,d MiB%n",
                        accepted.warm(),
                        accepted.range(),
                        accepted.ofProcessors(),
                        submit.peakKiB() >> 10);
            }
        }
        return 0;
    }
}

package org.crosscut.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crosscut.catalogue.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How fast a large workbook is taken with all checks on, against what its XML alone takes: parsed
/// from the packed file, and pulled through the parser unpacked, without a look at what it holds.
@Command(
        name = "workbook",
        description = "A large workbook, checked and archived, against parsing its XML alone.")
final class WorkbookBench implements Callable<Integer> {
    @Option(
            names = "--cells",
            defaultValue = "2000000",
            description = "as 100,000 rows of 20 columns have; default: ${DEFAULT-VALUE}")
    long cells;

    @Option(names = "--rounds", defaultValue = "15", description = "default: ${DEFAULT-VALUE}")
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
            Path wrong = folder.path().resolve("wrong.xlsx");
            String text = bench.text(dataset, rows);
            Workbook.write(dataset, text, file);
            Workbook.write(dataset, BenchFile.withRepeatedKey(text), wrong);
            Machine.print();
            System.out.printf(
                    "%s: %,d rows, %d columns, %d MB%n",
                    dataset.name(), rows, columns, Files.size(file) >> 20);
            measure(dataset, file, wrong, folder.path());
            Child command = Child.submit(dataset, file, folder.path(), "workspace");
            System.out.printf("peak memory of the command %,d MiB%n", command.peakKiB() >> 10);
        }
        return 0;
    }

    private void measure(Dataset dataset, Path file, Path wrong, Path folder) throws IOException {
        try (Paced parse = Paced.start(Rounds.Way.PARSE, dataset, file, folder);
                Paced pull = Paced.start(Rounds.Way.PULL, dataset, file, folder);
                Paced submit = Paced.start(Rounds.Way.SUBMIT, dataset, file, folder);
                Paced refuse = Paced.start(Rounds.Way.REFUSE, dataset, wrong, folder)) {
            for (int i = 0; i < rounds; i++) {
                pull.next();
                submit.next();
                parse.next();
                refuse.next();
            }
            System.out.println("warm, median of pairs (1 is as fast):");
            print("accepted, against unpacking and parsing the XML", parse, submit);
            print("last row refused, against the same", parse, refuse);
            print("accepted, against pulling the unpacked XML through", pull, submit);
        }
    }

    private static void print(String what, Paced baseline, Paced submit) {
        var pairs = new Pairs(baseline.rounds(), submit.rounds());
        System.out.printf(
                "  %-50s %.2f (%s; by processor time %.2f)%n",
                what, pairs.warm(), pairs.range(), pairs.ofProcessors());
    }
}

package org.crosscut.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.crosscut.bench.reading.ReadingScore;
import org.crosscut.lawtext.grammar.Grammars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How well and how fast documents are read, against labels.
@Command(
        name = "lawtext",
        description =
                "Reads every NAME.txt of a folder that has a NAME.json of labels beside it, and"
                        + " prints precision, recall, F1 and documents per second.")
final class LawtextBench implements Callable<Integer> {
    /// Which documents are compared.
    enum Which {
        all,
        without,
        only
    }

    @Option(names = "--against", paramLabel = "DIR", required = true)
    Path folder = Path.of("");

    @Option(
            names = "--kept-aside",
            paramLabel = "WHICH",
            description =
                    "${COMPLETION-CANDIDATES}: all documents in two figures (default), those that"
                            + " the grammar was written with, or those kept aside")
    Which which = Which.all;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "lawtext-disagreements.tsv",
            description = "where every disagreement is written (default: ${DEFAULT-VALUE})")
    Path out = Path.of("");

    @Option(
            names = "--seconds",
            defaultValue = "5",
            description = "of the measurement of speed; 0 for none (default: ${DEFAULT-VALUE})")
    int seconds;

    @Option(names = "--threads", defaultValue = "2", description = "default: ${DEFAULT-VALUE}")
    int threads;

    @Override
    public Integer call() throws IOException {
        var score = new ReadingScore(Grammars.load(), folder);
        if (score.size() == 0) {
            System.err.println(folder + ": no NAME.txt with a NAME.json beside it");
            return 1;
        }
        Set<String> keptAside = ReadingScore.keptAside();
        var disagreements = new ArrayList<String>();
        disagreements.add("what\tdocument\tlabel\tours\ttext");
        if (which != Which.only) {
            print("written with:", score.compare(n -> !keptAside.contains(n), disagreements));
        }
        if (which != Which.without) {
            print("kept aside:", score.compare(keptAside::contains, disagreements));
        }
        Files.write(out, disagreements);
        System.out.printf("%,d disagreements in %s%n", disagreements.size() - 1, out);
        if (seconds > 0) {
            Machine.print();
            System.out.printf(
                    "%,.0f documents a second on %d threads%n",
                    score.speed(threads, seconds), threads);
        }
        return 0;
    }

    private static void print(String title, List<String> lines) {
        System.out.println(title);
        lines.forEach(l -> System.out.println("  " + l));
    }
}

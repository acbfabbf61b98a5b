package org.crosscut.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How fast the rules of a catalogue are answered, against SQL written by hand for the same
/// questions; and how fast again when one entity has sent a new file.
@Command(
        name = "rules",
        description = "Many rules over one table, against DuckDB SQL written by hand for them.")
final class RulesBench implements Callable<Integer> {
    @Option(names = "--rows", defaultValue = "10000000", description = "default: ${DEFAULT-VALUE}")
    long rows;

    @Option(names = "--rounds", defaultValue = "5", description = "default: ${DEFAULT-VALUE}")
    int rounds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        RuleSet set = RuleSet.read();
        try (var scratch = new Scratch()) {
            Path folder = scratch.path();
            Dataset dataset = new BenchFile(Bench.home()).dataset(set.dataset());
            RuleSet.catalogue(
                    Bench.home().resolve("catalogue"),
                    folder.resolve("catalogue"),
                    dataset.topic());
            Catalogue catalogue = RuleRound.compiled(folder.resolve("catalogue")).catalogue();
            var data = new RuleData(catalogue, dataset, folder.resolve("archive"));
            List<String> entities = data.entities();
            for (String entity : entities) {
                data.send(entity, rows / entities.size(), 1);
            }
            Machine.print();
            System.out.printf(
                    "%s: about %,d rows of %d entities, %d rules%n",
                    dataset.name(), rows, entities.size(), set.rules().size());
            compare(folder);
            again(folder, data, entities);
        }
        return 0;
    }

    private void compare(Path folder) throws IOException, InterruptedException {
        var written = new ArrayList<Child>();
        var compiled = new ArrayList<Child>();
        for (int i = 0; i < rounds; i++) {
            written.add(round(RuleRound.Way.WRITTEN, folder));
            compiled.add(round(RuleRound.Way.COMPILED, folder));
        }
        List<String> expected = answers(written.getFirst());
        for (Child child : compiled) {
            requireEqual(expected, answers(child));
        }
        System.out.printf(
                "answers equal: %,d tallies and the findings of every rule%n", expected.size());
        System.out.printf(
                "compiled ÷ written by hand  %.2f%n", (double) median(compiled) / median(written));
        System.out.printf(
                "peak memory: compiled %,d MiB, written by hand %,d MiB%n",
                peak(compiled), peak(written));
    }

    /// Each round one entity sends a new file; everything is assessed with what was kept, and all
    /// anew.
    private void again(Path folder, RuleData data, List<String> entities)
            throws IOException, InterruptedException {
        round(RuleRound.Way.PARTIAL, folder);
        var partial = new ArrayList<Child>();
        var full = new ArrayList<Child>();
        for (int i = 0; i < rounds; i++) {
            data.send(entities.get(i % entities.size()), rows / entities.size(), 2L + i);
            partial.add(round(RuleRound.Way.PARTIAL, folder));
            full.add(round(RuleRound.Way.FULL, folder));
            requireEqual(answers(full.getLast()), answers(partial.getLast()));
        }
        System.out.printf(
                "one entity's new file ÷ all anew  %.2f, written byte by byte alike%n",
                (double) median(partial) / median(full));
        System.out.printf(
                "peak memory: one entity's file %,d MiB, all anew %,d MiB%n",
                peak(partial), peak(full));
    }

    private static Child round(RuleRound.Way way, Path folder)
            throws IOException, InterruptedException {
        return Child.java(
                folder,
                "rule-round",
                "--way=" + way,
                "--folder=" + folder,
                "--as-of=" + RuleData.AS_OF);
    }

    private static List<String> answers(Child child) {
        return child.lines().subList(0, child.lines().size() - 1);
    }

    private static void requireEqual(List<String> expected, List<String> found) {
        var missing = new ArrayList<>(expected);
        missing.removeAll(found);
        var more = new ArrayList<>(found);
        more.removeAll(expected);
        if (!missing.isEmpty() || !more.isEmpty()) {
            throw new IllegalStateException(
                    "the answers differ: by hand " + missing + ", compiled " + more);
        }
    }

    private static long median(List<Child> children) {
        List<Long> times =
                children.stream().map(c -> Long.valueOf(c.lines().getLast())).sorted().toList();
        return times.get(times.size() / 2);
    }

    private static long peak(List<Child> children) {
        return children.stream().mapToLong(Child::peakKiB).max().orElse(0) >> 10;
    }
}

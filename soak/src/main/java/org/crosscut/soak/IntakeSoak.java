package org.crosscut.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosscut.soak.KilledWriters.Blow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// All that intake and archive have to bear.
@Command(
        name = "intake",
        description = "Dresses, damages, kills, refuses, tampers; says what was not found.")
final class IntakeSoak implements Callable<Integer> {
    /// What a run consists of.
    enum Part {
        DRESSED,
        DAMAGED,
        TAMPERED,
        KILLED,
        TWO,
        REFUSED
    }

    @Option(names = "--quick", description = "a tenth of it")
    boolean quick;

    @Option(names = "--seed", defaultValue = "76274", description = "default: ${DEFAULT-VALUE}")
    long seed;

    @Option(names = "--only", split = ",", description = "${COMPLETION-CANDIDATES}")
    List<Part> only = List.of(Part.values());

    @Override
    public Integer call() throws IOException {
        System.err.println("seed " + seed);
        Path folder = Files.createTempDirectory("crosscut-soak");
        var tallies = new ArrayList<Tally>();
        try {
            Home home = Home.find();
            for (Part part : only) {
                Path place = Files.createDirectory(folder.resolve(part.name()));
                tallies.addAll(run(part, home, place));
            }
        } finally {
            Home.delete(folder);
        }
        return summary(tallies);
    }

    private List<Tally> run(Part part, Home home, Path place) throws IOException {
        int every = quick ? 10 : 1;
        return switch (part) {
            case DRESSED ->
                    List.of(new DressedFiles(sources(home), place).run(quick ? 50 : 500, seed));
            case DAMAGED ->
                    List.of(new DamagedFiles(sources(home), place).run(quick ? 50 : 500, seed));
            case TAMPERED ->
                    List.of(new Tampered(home.catalogue(), place).run(quick ? 100 : 1_000, seed));
            case KILLED -> blows(home, place, List.of(Blow.KILL), false, every);
            case TWO -> blows(home, place, List.of(Blow.KILL), true, every);
            case REFUSED ->
                    blows(
                            home,
                            place,
                            List.of(Blow.ENOSPC, Blow.EIO, Blow.EROFS, Blow.EACCES),
                            false,
                            every);
        };
    }

    private static List<Tally> blows(
            Home home, Path place, List<Blow> blows, boolean beside, int every) {
        if (!KilledWriters.isPossible()) {
            var tally = new Tally("killed writers", 0);
            tally.failed("strace is needed: apt-get install strace");
            return List.of(tally);
        }
        var writers = new KilledWriters(home, place);
        return blows.stream().map(b -> writers.run(b, beside, every)).toList();
    }

    static List<Source> sources(Home home) {
        var sources = new ArrayList<>(Source.all(home.fixture(), 30, 1));
        sources.addAll(Source.all(home.catalogue(), 30, 1));
        return sources;
    }

    private int summary(List<Tally> tallies) {
        System.out.printf("%n%-24s %8s %8s %8s%n", "part", "tries", "failed", "seconds");
        for (Tally tally : tallies) {
            System.out.printf(
                    "%-24s %8d %8d %8d%n",
                    tally.name(), tally.tries(), tally.failures().size(), tally.seconds());
        }
        tallies.forEach(t -> t.notes().forEach(n -> System.out.println(t.name() + ": " + n)));
        tallies.forEach(
                t -> t.failures().forEach(f -> System.out.println(t.name() + " FAILED: " + f)));
        return tallies.stream().allMatch(t -> t.failures().isEmpty()) ? 0 : 1;
    }
}

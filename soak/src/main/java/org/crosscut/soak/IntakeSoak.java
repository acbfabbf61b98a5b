package org.crosscut.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Dataset;
import org.crosscut.sample.SampleGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// All that intake and archive have to bear.
@Command(
        name = "intake",
        description = "Damages, kills, refuses, tampers; says what was not found.")
final class IntakeSoak implements Callable<Integer> {
    /// What a run consists of.
    enum Part {
        /// Files are damaged in known ways; exactly that is told.
        DAMAGED,
        /// An archive is changed in known ways; exactly that is named.
        TAMPERED,
        /// A submission is stopped at each change to a file, or the change is refused.
        KILLED
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
                switch (part) {
                    case DAMAGED ->
                            tallies.add(
                                    new DamagedFiles(sources(home), place)
                                            .run(quick ? 50 : 500, seed));
                    case TAMPERED ->
                            tallies.add(
                                    new Tampered(home.catalogue(), place)
                                            .run(quick ? 100 : 1_000, seed));
                    case KILLED -> tallies.addAll(killed(home, place));
                }
            }
        } finally {
            Home.delete(folder);
        }
        return summary(tallies);
    }

    private List<Tally> killed(Home home, Path place) throws IOException {
        var tallies = new ArrayList<Tally>();
        if (!Killed.isPossible()) {
            var tally = new Tally("killed", 0);
            tally.note("not run: strace is not installed");
            return List.of(tally);
        }
        Catalogue catalogue = home.catalogue();
        for (Dataset dataset : List.of(plain(catalogue), sealed(catalogue))) {
            Path file = place.resolve(dataset.name() + ".csv");
            try (var generator = new SampleGenerator(catalogue)) {
                Files.writeString(
                        file,
                        generator
                                .generate(
                                        dataset,
                                        Source.entities(catalogue).getFirst(),
                                        Source.period(catalogue),
                                        20,
                                        seed)
                                .text());
            }
            var killed = new Killed(home, place, dataset.name(), file);
            tallies.add(killed.run(Killed.Blow.KILL, false, quick ? 10 : 1));
            if (!quick) {
                tallies.add(killed.run(Killed.Blow.KILL, true, 2));
                for (Killed.Blow blow : Killed.Blow.values()) {
                    if (blow != Killed.Blow.KILL) {
                        tallies.add(killed.run(blow, false, 4));
                    }
                }
            }
        }
        return tallies;
    }

    private static Dataset plain(Catalogue catalogue) {
        return dataset(catalogue, false);
    }

    private static Dataset sealed(Catalogue catalogue) {
        return dataset(catalogue, true);
    }

    private static Dataset dataset(Catalogue catalogue, boolean isSealed) {
        return catalogue
                .datasets()
                .filter(d -> !d.sample().isEmpty())
                .filter(d ->
                        isSealed
                                == d.columns().stream()
                                        .anyMatch(c -> c.classification().isWithheldInMessages()))
                .findFirst()
                .orElseThrow();
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

package org.crosscut.bench.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.language.Language;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.ResolutionReader;
import org.crosscut.lawtext.grammar.Grammars;

/// Reads every `NAME.txt` of a folder and its folders that has a `NAME.json` beside it, and
/// compares.
public final class ReadingScore {
    private static final int WORST = 10;

    private final ResolutionReader reader;
    private final BodyNames bodies;
    private final List<Path> texts;

    public ReadingScore(Grammars grammars, Path folder) throws IOException {
        reader = new ResolutionReader(grammars);
        bodies = new BodyNames(grammars.of(Language.EN).lexicon().phrases());
        try (Stream<Path> files = Files.walk(folder)) {
            texts =
                    files.filter(f -> f.toString().endsWith(".txt"))
                            .filter(f -> Files.isRegularFile(labels(f)))
                            .sorted()
                            .toList();
        }
    }

    /// The names of documents that were kept aside while the grammar was written.
    public static Set<String> keptAside() throws IOException {
        try (var in = ReadingScore.class.getResourceAsStream("kept-aside.txt")) {
            if (in == null) {
                throw new IOException("kept-aside.txt is not on the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    public int size() {
        return texts.size();
    }

    /// Compares those whose name is chosen.
    public List<String> compare(Predicate<String> isChosen, List<String> disagreements)
            throws IOException {
        var scores = new ArrayList<DocumentScore>();
        for (Path text : texts) {
            if (isChosen.test(name(text))) {
                Resolution ours = reader.salvage(name(text), Files.readAllBytes(text));
                var score =
                        new DocumentScore(
                                name(text), bodies, LabelFile.read(labels(text)), OurRows.of(ours));
                scores.add(score);
                disagreements.addAll(score.disagreements());
            }
        }
        return lines(scores);
    }

    private static List<String> lines(List<DocumentScore> scores) {
        var lines = new ArrayList<String>();
        lines.add("documents: " + scores.size());
        lines.add(
                "lines of annexes that labels call back matter: "
                        + scores.stream().mapToInt(DocumentScore::annexAsBackMatter).sum());
        lines.add(
                "lines whose label tells no kind of paragraph, or no level that it knows: "
                        + scores.stream().mapToInt(DocumentScore::untold).sum());
        for (Measure measure : Measure.values()) {
            var all = new Tally();
            scores.forEach(s -> all.add(s.of(measure)));
            if (!all.isEmpty()) {
                lines.add("%-22s %s".formatted(measure.title, all));
            }
        }
        lines.add("ten with the most disagreements:");
        scores.stream()
                .sorted(
                        Comparator.comparingLong(ReadingScore::faults)
                                .reversed()
                                .thenComparing(DocumentScore::name))
                .limit(WORST)
                .forEach(s ->
                        lines.add(
                                "  %-24s %,5d  structure F1 %.3f"
                                        .formatted(
                                                s.name(),
                                                faults(s),
                                                s.of(Measure.STRUCTURE).f1())));
        return lines;
    }

    private static long faults(DocumentScore score) {
        long faults = 0;
        for (Measure measure : Measure.values()) {
            faults += score.of(measure).faults();
        }
        return faults;
    }

    /// Documents per second when all are read over and over by so many threads for some seconds.
    public double speed(int threads, int seconds) throws IOException {
        var bytes = new ArrayList<byte[]>();
        for (Path text : texts) {
            bytes.add(Files.readAllBytes(text));
        }
        readAll(bytes, threads);
        long start = System.nanoTime();
        long read = 0;
        while (System.nanoTime() - start < seconds * 1_000_000_000L) {
            readAll(bytes, threads);
            read += bytes.size();
        }
        return read * 1e9 / (System.nanoTime() - start);
    }

    private void readAll(List<byte[]> all, int threads) {
        var workers = new ArrayList<Thread>();
        for (int t = 0; t < threads; t++) {
            int first = t;
            workers.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int i = first; i < all.size(); i += threads) {
                                    reader.salvage("text", all.get(i));
                                }
                            }));
        }
        for (Thread worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private static String name(Path text) {
        String file = String.valueOf(text.getFileName());
        return file.substring(0, file.length() - ".txt".length());
    }

    private static Path labels(Path text) {
        return text.resolveSibling(name(text) + ".json");
    }
}

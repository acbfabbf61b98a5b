package org.crosscut.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Problems that share one cause: the same code in the same column of the same file, with the same
/// facts but for the place and what follows from the value.
public final class ProblemGroup {
    /// How many values are counted one by one; beyond, only how many there are is known.
    private static final int COUNTED = 1_000;

    private static final int SAMPLES = 3;
    private static final Set<String> FOLLOWS_FROM_VALUE =
            Set.of(
                    "value",
                    "nearest",
                    "readings",
                    "last_day",
                    "codes",
                    "other",
                    "line",
                    "character",
                    "found");

    /// A value that was found wrong.
    ///
    /// @param nearest what is probably meant; empty if that cannot be told
    public record Wrong(String value, String nearest, long times) {}

    private final List<Diagnostic> samples = new ArrayList<>();
    private final Map<String, Wrong> counted = new LinkedHashMap<>();
    private final DistinctTexts values = new DistinctTexts();
    private long count;

    private ProblemGroup() {}

    /// The groups in the order of the first problem of each.
    public static List<ProblemGroup> of(Iterable<Diagnostic> problems) {
        var groups = new LinkedHashMap<Cause, ProblemGroup>();
        for (Diagnostic problem : problems) {
            groups.computeIfAbsent(Cause.of(problem), c -> new ProblemGroup()).add(problem);
        }
        return List.copyOf(groups.values());
    }

    private record Cause(Code code, String file, String column, Map<String, String> facts) {
        static Cause of(Diagnostic problem) {
            var facts = new LinkedHashMap<>(problem.facts());
            facts.keySet().removeAll(FOLLOWS_FROM_VALUE);
            Place place = problem.place();
            String column =
                    switch (place) {
                        // Each problem of a text has its own cause.
                        case Place.Text text -> text.line() + ":" + text.column();
                        case Place.Page page -> page.page() + ":" + page.line();
                        case Place.Row row -> row.column();
                        case Place.Cell cell ->
                                cell.sheet() + "!" + cell.cell().replaceAll("[0-9]", "");
                    };
            return new Cause(problem.code(), place.file(), column, facts);
        }
    }

    private void add(Diagnostic problem) {
        count++;
        if (samples.size() < SAMPLES) {
            samples.add(problem);
        }
        String value = problem.facts().get("value");
        if (value == null) {
            return;
        }
        values.add(value);
        Wrong known = counted.get(value);
        if (known != null || counted.size() < COUNTED) {
            String nearest = problem.facts().getOrDefault("nearest", "");
            long times = known == null ? 1 : known.times() + 1;
            counted.put(value, new Wrong(value, nearest, times));
        }
    }

    /// The first three of them, or fewer.
    public List<Diagnostic> samples() {
        return List.copyOf(samples);
    }

    public long count() {
        return count;
    }

    /// How many different values there are; 0 where there are none to show, as where they are
    /// withheld.
    public long differentValues() {
        return values.size();
    }

    /// Whether there are more different values than were counted.
    public boolean hasMoreValues() {
        return values.isFull();
    }

    /// The values by how often they stand there, the most frequent first; empty if there are too
    /// many to tell.
    public List<Wrong> mostFrequent(int most) {
        if (values.size() > COUNTED) {
            return List.of();
        }
        return counted.values().stream()
                .sorted(Comparator.comparingLong(Wrong::times).reversed())
                .limit(most)
                .toList();
    }
}

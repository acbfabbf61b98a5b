package org.crosscut.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Turns a pattern into its table of states, by way of the states that it may be in at once.
final class PatternStates {
    private static final int MOST_STEPS = 5_000;
    private static final int MOST_STATES = 1_000;

    /// A way from one place of the pattern to another, over characters or over nothing.
    private record Step(PatternNode.@Nullable Characters over, int to) {}

    private final List<List<Step>> places = new ArrayList<>();

    private PatternStates() {}

    /// Null if the table would grow too large.
    static @Nullable TextForm form(String pattern, String example, PatternNode node) {
        var states = new PatternStates();
        int end = states.add(node, states.place());
        return states.places.size() > MOST_STEPS ? null : states.table(pattern, example, end);
    }

    private int place() {
        places.add(new ArrayList<>());
        return places.size() - 1;
    }

    /// @return the place after the part
    private int add(PatternNode node, int from) {
        if (places.size() > MOST_STEPS) {
            return from;
        }
        return switch (node) {
            case PatternNode.Characters over -> {
                int to = place();
                step(from, over, to);
                yield to;
            }
            case PatternNode.Sequence(var parts) -> {
                int at = from;
                for (PatternNode part : parts) {
                    at = add(part, at);
                }
                yield at;
            }
            case PatternNode.Choice(var choices) -> {
                int to = place();
                for (PatternNode choice : choices) {
                    int start = place();
                    step(from, null, start);
                    step(add(choice, start), null, to);
                }
                yield to;
            }
            case PatternNode.Repeat(PatternNode part, int least, int most) ->
                    repeat(part, least, most, from);
        };
    }

    private int repeat(PatternNode part, int least, int most, int from) {
        int at = from;
        for (int i = 0; i < least; i++) {
            at = add(part, at);
        }
        int to = place();
        if (most < 0) {
            int start = place();
            step(at, null, start);
            step(add(part, start), null, start);
            step(start, null, to);
            return to;
        }
        step(at, null, to);
        for (int i = least; i < most; i++) {
            at = add(part, at);
            step(at, null, to);
        }
        return to;
    }

    private void step(int from, PatternNode.@Nullable Characters over, int to) {
        places.get(from).add(new Step(over, to));
    }

    private @Nullable TextForm table(String pattern, String example, int end) {
        char[] starts = classStarts();
        var numbers = new HashMap<BitSet, Integer>();
        var sets = new ArrayList<BitSet>();
        var next = new ArrayList<int[]>();
        var accepting = new ArrayList<Boolean>();
        var first = new BitSet();
        first.set(0);
        number(closed(first), numbers, sets);
        for (int state = 0; state < sets.size(); state++) {
            if (sets.size() > MOST_STATES) {
                return null;
            }
            BitSet set = sets.get(state);
            int[] row = new int[starts.length];
            for (int i = 0; i < starts.length; i++) {
                BitSet reached = over(set, starts[i]);
                row[i] = reached.isEmpty() ? -1 : number(closed(reached), numbers, sets);
            }
            next.add(row);
            accepting.add(set.get(end));
        }
        return new TextForm(pattern, example, starts, next, accepting);
    }

    private static int number(BitSet set, Map<BitSet, Integer> numbers, List<BitSet> sets) {
        Integer known = numbers.putIfAbsent(set, sets.size());
        if (known == null) {
            sets.add(set);
            return sets.size() - 1;
        }
        return known;
    }

    private BitSet over(BitSet set, char c) {
        var reached = new BitSet();
        set.stream()
                .forEach(place -> {
                    for (Step step : places.get(place)) {
                        if (step.over() != null && holds(step.over(), c)) {
                            reached.set(step.to());
                        }
                    }
                });
        return reached;
    }

    private static boolean holds(PatternNode.Characters characters, char c) {
        return characters.ranges().stream().anyMatch(r -> r.from() <= c && c <= r.to());
    }

    /// With all places that are reached over nothing.
    private BitSet closed(BitSet set) {
        int[] waiting = Arrays.copyOf(set.stream().toArray(), places.size());
        int count = set.cardinality();
        while (count > 0) {
            count--;
            for (Step step : places.get(waiting[count])) {
                if (step.over() == null && !set.get(step.to())) {
                    set.set(step.to());
                    waiting[count] = step.to();
                    count++;
                }
            }
        }
        return set;
    }

    private char[] classStarts() {
        var starts = new TreeSet<Character>();
        starts.add('\0');
        for (List<Step> steps : places) {
            for (Step step : steps) {
                if (step.over() != null) {
                    for (PatternNode.Range range : step.over().ranges()) {
                        starts.add((char) range.from());
                        if (range.to() < PatternNode.MOST) {
                            starts.add((char) (range.to() + 1));
                        }
                    }
                }
            }
        }
        char[] sorted = new char[starts.size()];
        int i = 0;
        for (char start : starts) {
            sorted[i] = start;
            i++;
        }
        return sorted;
    }
}

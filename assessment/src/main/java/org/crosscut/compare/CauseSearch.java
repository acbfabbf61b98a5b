package org.crosscut.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosscut.compare.Cause.Together;
import org.jspecify.annotations.Nullable;

/// Finds what made each difference: first the combinations of one factor are run for all of them,
/// then of two for those that are left, and so on. Both ends are run, too: where they do not give
/// what the assessments say, nothing is concluded.
final class CauseSearch {
    private final FactorComparison factors;
    private final Mixes mixes;
    private final boolean isDestroyed;
    private final List<Change> found = new ArrayList<>();

    /// @param isDestroyed whether rows are gone that one of the assessments had
    CauseSearch(FactorComparison factors, Mixes mixes, boolean isDestroyed) {
        this.factors = factors;
        this.mixes = mixes;
        this.isDestroyed = isDestroyed;
    }

    List<Change> causes(List<Difference> differences) {
        differences.forEach(d -> {
            SubjectKey key = key(d);
            if (key != null) {
                mixes.watch(List.of(key));
            }
        });
        runEnds(differences);
        var open = new ArrayList<Open>();
        differences.forEach(d -> settleOrKeep(d, open));
        List<Open> left = open;
        for (int size = 1; !left.isEmpty(); size++) {
            run(left, size);
            var still = new ArrayList<Open>();
            for (Open one : left) {
                List<Together> causes = one.causes(size);
                if (causes.isEmpty()) {
                    still.add(one);
                } else {
                    found.add(new Change(one.difference(), new Cause.Factors(causes)));
                }
            }
            left = still;
        }
        return found;
    }

    /// A difference whose ends are as the assessments say.
    private final class Open {
        private final Difference difference;
        private final Set<Factor> all;
        private final Seen before;
        private final Seen after;

        Open(Difference difference, Set<Factor> all, Seen before, Seen after) {
            this.difference = difference;
            this.all = all;
            this.before = before;
            this.after = after;
        }

        Difference difference() {
            return difference;
        }

        /// The sets of that size that make the change, and undo it when switched back.
        List<Together> causes(int size) {
            return subsets(all, size).stream()
                    .filter(s -> mixes.seen(difference, s).equals(after))
                    .filter(s -> mixes.seen(difference, without(all, s)).equals(before))
                    .map(s -> new Together(s, enough(s)))
                    .toList();
        }

        private List<Set<Factor>> enough(Set<Factor> factors) {
            for (int size = 1; size < factors.size(); size++) {
                List<Set<Factor>> smaller =
                        subsets(factors, size).stream()
                                .filter(s -> mixes.seen(difference, s).equals(after))
                                .toList();
                if (!smaller.isEmpty()) {
                    return smaller;
                }
            }
            return List.of(factors);
        }
    }

    private void runEnds(List<Difference> differences) {
        var tasks = new LinkedHashMap<Mixes.Task, Set<SubjectKey>>();
        for (Difference d : differences) {
            SubjectKey key = key(d);
            if (key != null) {
                Set<SubjectKey> atFirst = keys(tasks, key.rule(), Set.of());
                Set<SubjectKey> atSecond = keys(tasks, key.rule(), factors(d));
                if (d instanceof Difference.OfFinding f) {
                    if (f.before() == null) {
                        atFirst.add(key);
                    }
                    if (f.after() == null) {
                        atSecond.add(key);
                    }
                }
            }
        }
        mixes.run(tasks);
    }

    private static Set<SubjectKey> keys(
            Map<Mixes.Task, Set<SubjectKey>> tasks, RuleRef rule, Set<Factor> combination) {
        return tasks.computeIfAbsent(new Mixes.Task(rule, combination), t -> new LinkedHashSet<>());
    }

    private void settleOrKeep(Difference d, List<Open> left) {
        Set<Factor> all = factors(d);
        Difference told = d;
        if (d instanceof Difference.OfFinding f) {
            told =
                    f.with(
                            f.before() == null ? mixes.standing(f, Set.of()) : f.from(),
                            f.after() == null ? mixes.standing(f, all) : f.to());
        }
        Seen before = before(d);
        Seen after = after(d);
        Seen first = mixes.seen(d, Set.of());
        Seen second = mixes.seen(d, all);
        if (first.equals(before) && second.equals(after)) {
            left.add(new Open(told, all, before, after));
        } else {
            boolean isUnreadable =
                    first instanceof Seen.Impossible || second instanceof Seen.Impossible;
            Cause.Reason reason =
                    isUnreadable
                            ? Cause.Reason.UNREADABLE
                            : isDestroyed ? Cause.Reason.DESTROYED : Cause.Reason.NOT_REPEATED;
            found.add(new Change(told, new Cause.NotTold(reason)));
        }
    }

    private void run(List<Open> left, int size) {
        var tasks = new HashMap<Mixes.Task, Set<SubjectKey>>();
        for (Open open : left) {
            SubjectKey key = key(open.difference());
            if (key != null) {
                for (Set<Factor> some : subsets(open.all, size)) {
                    keys(tasks, key.rule(), some);
                    keys(tasks, key.rule(), without(open.all, some));
                }
            }
        }
        mixes.run(tasks);
    }

    private Set<Factor> factors(Difference difference) {
        SubjectKey key = key(difference);
        return switch (difference) {
            case Difference.OfMissing m -> factors.factorsOfMissing(m.dataset());
            case Difference.OfFinding _, Difference.OfValue _ ->
                    key == null ? Set.of() : factors.factors(key.rule());
        };
    }

    private static @Nullable SubjectKey key(Difference difference) {
        return switch (difference) {
            case Difference.OfFinding f -> Mixes.key(f);
            case Difference.OfValue v -> Mixes.key(v);
            case Difference.OfMissing _ -> null;
        };
    }

    private static Seen before(Difference difference) {
        return switch (difference) {
            case Difference.OfFinding f -> Seen.of(f.before(), isWhole(f));
            case Difference.OfValue v -> Seen.of(v.before());
            case Difference.OfMissing m ->
                    m.kind() == Difference.Kind.NOW_MISSING
                            ? new Seen.Nothing()
                            : new Seen.Missing();
        };
    }

    private static Seen after(Difference difference) {
        return switch (difference) {
            case Difference.OfFinding f -> Seen.of(f.after(), isWhole(f));
            case Difference.OfValue v -> Seen.of(v.after());
            case Difference.OfMissing m ->
                    m.kind() == Difference.Kind.NOW_MISSING
                            ? new Seen.Missing()
                            : new Seen.Nothing();
        };
    }

    private static boolean isWhole(Difference.OfFinding difference) {
        return difference.kind() == Difference.Kind.EVIDENCE_CHANGED;
    }

    private static Set<Factor> without(Set<Factor> all, Set<Factor> some) {
        var rest = EnumSet.noneOf(Factor.class);
        rest.addAll(all);
        rest.removeAll(some);
        return rest;
    }

    /// All subsets of that size, in the order of the factors.
    static List<Set<Factor>> subsets(Set<Factor> all, int size) {
        List<Factor> ordered = all.stream().sorted().toList();
        var subsets = new ArrayList<Set<Factor>>();
        for (int bits = 0; bits < 1 << ordered.size(); bits++) {
            if (Integer.bitCount(bits) == size) {
                var subset = EnumSet.noneOf(Factor.class);
                for (int i = 0; i < ordered.size(); i++) {
                    if ((bits & (1 << i)) != 0) {
                        subset.add(ordered.get(i));
                    }
                }
                subsets.add(subset);
            }
        }
        return subsets;
    }
}

package org.crosscut.lawtext.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.fact.Fact;
import org.crosscut.lawtext.fact.FactFinder;

/// Finds for every request of a resolution the one of an earlier resolution that it repeats: the
/// pairs that are most alike first, each request once.
public final class ChangeFinder {
    /// Less alike than this, two requests are two.
    private static final double ALIKE = 0.5;

    private final Strength strength = Strength.load();

    private record Pair(int before, int after, double likeness) {}

    /// @throws IllegalArgumentException if they are in two languages
    public Changes compare(Resolution before, Resolution after) {
        if (before.language() != after.language()) {
            throw new IllegalArgumentException(before.language() + " and " + after.language());
        }
        List<Request> earlier = Request.of(before);
        List<Request> later = Request.of(after);
        var weights = new Wording.Weights();
        earlier.forEach(weights::count);
        later.forEach(weights::count);
        List<Wording> from = earlier.stream().map(weights::wording).toList();
        List<Wording> to = later.stream().map(weights::wording).toList();
        var facts = FactFinder.of(after.language());
        var changes = new ArrayList<Change>();
        List<Pair> pairs = withContext(pairs(earlier, later, from, to, facts), earlier, later);
        for (int j = 0; j < later.size(); j++) {
            int at = j;
            Optional<Pair> pair = pairs.stream().filter(p -> p.after() == at).findFirst();
            Request request = later.get(j);
            changes.add(
                    pair.map(p ->
                                    change(
                                            earlier.get(p.before()),
                                            request,
                                            from.get(p.before()),
                                            to.get(at),
                                            p.likeness(),
                                            facts))
                            .orElseGet(() ->
                                    new Change(
                                            Change.Kind.NEW,
                                            Optional.empty(),
                                            Optional.of(request),
                                            0,
                                            List.of())));
        }
        Set<Integer> kept = pairs.stream().map(Pair::before).collect(Collectors.toSet());
        for (int i = 0; i < earlier.size(); i++) {
            if (!kept.contains(i)) {
                changes.add(
                        new Change(
                                Change.Kind.DROPPED,
                                Optional.of(earlier.get(i)),
                                Optional.empty(),
                                0,
                                List.of()));
            }
        }
        return new Changes(before, after, changes);
    }

    private static List<Pair> pairs(
            List<Request> earlier,
            List<Request> later,
            List<Wording> from,
            List<Wording> to,
            FactFinder facts) {
        var candidates = new ArrayList<Pair>();
        for (int i = 0; i < from.size(); i++) {
            for (int j = 0; j < to.size(); j++) {
                if (from.get(i).overlap(to.get(j)) < ALIKE) {
                    continue;
                }
                double likeness = from.get(i).likeness(to.get(j));
                if (likeness >= ALIKE && !isOnlyPointer(earlier.get(i), later.get(j), facts)) {
                    candidates.add(new Pair(i, j, likeness));
                }
            }
        }
        candidates.sort(
                Comparator.comparingDouble((Pair p) -> -p.likeness())
                        .thenComparingInt(p -> Math.abs(p.before() - p.after()))
                        .thenComparingInt(Pair::after)
                        .thenComparingInt(Pair::before));
        var used = new HashSet<Integer>();
        var taken = new HashSet<Integer>();
        var pairs = new ArrayList<Pair>();
        for (Pair pair : candidates) {
            if (!used.contains(pair.before()) && !taken.contains(pair.after())) {
                used.add(pair.before());
                taken.add(pair.after());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    /// Two short sentences that point to other places are two, however alike their words are:
    /// "recalls paragraph 76 of the report", "recalls paragraph 102 of the report".
    private static boolean isOnlyPointer(Request before, Request after, FactFinder facts) {
        if (!before.isShort() || !after.isShort()) {
            return false;
        }
        Set<String> from = pointers(before, facts);
        Set<String> to = pointers(after, facts);
        return !from.isEmpty() && !to.isEmpty() && from.stream().noneMatch(to::contains);
    }

    private static Set<String> pointers(Request request, FactFinder facts) {
        return facts.find(request.core()).stream()
                .filter(f -> f.kind() == Fact.Kind.NUMBER || f.kind() == Fact.Kind.SYMBOL)
                .map(Fact::value)
                .collect(Collectors.toSet());
    }

    /// A short directive that continues a paragraph ("and to report thereon") says nothing alone:
    /// it is the same only where another directive of both paragraphs is.
    private static List<Pair> withContext(
            List<Pair> pairs, List<Request> earlier, List<Request> later) {
        return pairs.stream()
                .filter(p -> {
                    Request before = earlier.get(p.before());
                    Request after = later.get(p.after());
                    boolean standsAlone =
                            !after.isShort() || (before.ordinal() == 1 && after.ordinal() == 1);
                    return standsAlone
                            || pairs.stream()
                                    .anyMatch(o ->
                                            !o.equals(p)
                                                    && earlier.get(o.before())
                                                            .path()
                                                            .equals(before.path())
                                                    && later.get(o.after())
                                                            .path()
                                                            .equals(after.path()));
                })
                .toList();
    }

    private Change change(
            Request before,
            Request after,
            Wording from,
            Wording to,
            double likeness,
            FactFinder facts) {
        List<Alteration> alterations = alterations(before, after, from, to, facts);
        return new Change(
                alterations.isEmpty() ? Change.Kind.REPEATED : Change.Kind.CHANGED,
                Optional.of(before),
                Optional.of(after),
                likeness,
                alterations);
    }

    private List<Alteration> alterations(
            Request before, Request after, Wording from, Wording to, FactFinder facts) {
        var found = new ArrayList<Alteration>();
        if (!before.verb().equals(after.verb())) {
            OptionalInt more = strength.compare(before.verb(), after.verb());
            found.add(
                    new Alteration(
                            more.isEmpty() || more.getAsInt() == 0
                                    ? Alteration.Kind.VERB
                                    : more.getAsInt() > 0
                                            ? Alteration.Kind.STRENGTHENED
                                            : Alteration.Kind.WEAKENED,
                            before.verb(),
                            after.verb()));
        }
        if (from.isSame(to)) {
            return found;
        }
        for (Fact.Kind kind : Fact.Kind.values()) {
            addFacts(found, kind, facts.find(before.core()), facts.find(after.core()));
        }
        addSets(
                found,
                Alteration.Kind.ADDRESSEE,
                new TreeSet<>(before.addressees()),
                new TreeSet<>(after.addressees()));
        from.differences(to)
                .forEach(
                        d -> found.add(new Alteration(Alteration.Kind.WORDS, d.here(), d.there())));
        return found;
    }

    private static void addFacts(
            List<Alteration> to, Fact.Kind kind, List<Fact> before, List<Fact> after) {
        addSets(
                to,
                switch (kind) {
                    case NUMBER -> Alteration.Kind.NUMBER;
                    case DATE -> Alteration.Kind.DATE;
                    case SESSION -> Alteration.Kind.SESSION;
                    case SYMBOL -> Alteration.Kind.SYMBOL;
                },
                values(kind, before),
                values(kind, after));
    }

    private static Set<String> values(Fact.Kind kind, List<Fact> facts) {
        return facts.stream()
                .filter(f -> f.kind() == kind)
                .map(Fact::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void addSets(
            List<Alteration> to, Alteration.Kind kind, Set<String> before, Set<String> after) {
        var gone = new TreeSet<>(before);
        gone.removeAll(after);
        var come = new TreeSet<>(after);
        come.removeAll(before);
        if (!gone.isEmpty() || !come.isEmpty()) {
            to.add(new Alteration(kind, String.join(", ", gone), String.join(", ", come)));
        }
    }
}

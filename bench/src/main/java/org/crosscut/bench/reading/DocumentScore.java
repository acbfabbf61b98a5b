package org.crosscut.bench.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// One document compared with its labels. Paragraphs are the same if their letters and digits are;
/// what only one side has counts as missed or wrong with all that it holds.
final class DocumentScore {
    private final String name;
    private final BodyNames bodies;
    private final boolean hasDirectives;
    private final Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);
    private int annexAsBackMatter;
    private int untold;
    private final List<String> disagreements = new ArrayList<>();

    DocumentScore(
            String name, BodyNames bodies, List<LabelledRow> labels, List<LabelledRow> found) {
        this.name = name;
        this.bodies = bodies;
        hasDirectives = labels.stream().anyMatch(r -> !r.directives().isEmpty());
        for (Measure measure : Measure.values()) {
            tallies.put(measure, new Tally());
        }
        var byKey = new HashMap<String, Deque<LabelledRow>>();
        found.forEach(r -> byKey.computeIfAbsent(r.key(), _ -> new ArrayDeque<>()).add(r));
        for (LabelledRow label : labels) {
            Deque<LabelledRow> same = byKey.get(label.key());
            if (same == null || same.isEmpty()) {
                miss(label);
            } else {
                LabelledRow ours = same.removeFirst();
                LabelledRow told = label.completedBy(ours);
                untold += told.equals(label) ? 0 : 1;
                compare(told, ours);
            }
        }
        found.stream()
                .filter(r -> byKey.getOrDefault(r.key(), new ArrayDeque<>()).remove(r))
                .forEach(this::wrong);
    }

    /// How many lines of annexes the labels count among the back matter; they are not compared.
    int annexAsBackMatter() {
        return annexAsBackMatter;
    }

    /// Of how many lines the label does not tell everything; the rest is compared.
    int untold() {
        return untold;
    }

    String name() {
        return name;
    }

    Tally of(Measure measure) {
        return tallies.getOrDefault(measure, new Tally());
    }

    List<String> disagreements() {
        return disagreements;
    }

    private void miss(LabelledRow label) {
        tell("LINE", "missed", label.structure(), label);
        of(Measure.STRUCTURE).missed(1);
        of(Measure.PARAGRAPHS).missed(label.isParagraph() ? 1 : 0);
        if (hasDirectives) {
            compareDirectives(label, LabelledRow.nothing(label));
        }
    }

    private void wrong(LabelledRow found) {
        tell("LINE", "not labelled", found.structure(), found);
        of(Measure.STRUCTURE).wrong(1);
        of(Measure.PARAGRAPHS).wrong(found.isParagraph() ? 1 : 0);
        if (hasDirectives) {
            compareDirectives(LabelledRow.nothing(found), found);
        }
    }

    private void compare(LabelledRow label, LabelledRow found) {
        if (label.isAnnexAsBackMatter(found)) {
            annexAsBackMatter++;
            of(Measure.STRUCTURE).right(1);
            return;
        }
        boolean isSame = label.structure().equals(found.structure());
        count(of(Measure.STRUCTURE), true, true, isSame);
        count(of(Measure.PARAGRAPHS), label.isParagraph(), found.isParagraph(), isSame);
        if (!isSame) {
            tell("STRUCTURE", label.structure(), found.structure(), label);
        }
        if (hasDirectives) {
            compareDirectives(label, found);
        }
    }

    private static void count(Tally tally, boolean isDue, boolean isFound, boolean isSame) {
        tally.right(isDue && isFound && isSame ? 1 : 0);
        tally.missed(isDue && !(isFound && isSame) ? 1 : 0);
        tally.wrong(isFound && !(isDue && isSame) ? 1 : 0);
    }

    private void compareDirectives(LabelledRow label, LabelledRow found) {
        compare(Measure.VERBS, label, found, d -> list(d.verb()));
        compare(Measure.CLASSES, label, found, d -> list(d.verbClass()));
        compare(
                Measure.ADDRESSEES,
                label,
                found,
                d ->
                        d.addressees().stream()
                                .flatMap(a -> bodies.of(a).stream())
                                .distinct()
                                .toList());
        compare(
                Measure.ADDRESSEE_NAMES,
                label,
                found,
                d -> d.addressees().stream().map(a -> a.toLowerCase(Locale.ROOT)).toList());
        compare(Measure.KINDS, label, found, LabelledDirective::kinds);
    }

    private void compare(
            Measure measure,
            LabelledRow label,
            LabelledRow found,
            Function<LabelledDirective, List<String>> words) {
        List<String> expected =
                label.directives().stream().map(words).flatMap(List::stream).toList();
        List<String> ours = found.directives().stream().map(words).flatMap(List::stream).toList();
        of(measure).compare(expected, ours);
        if (!expected.stream().sorted().toList().equals(ours.stream().sorted().toList())) {
            tell(measure.name(), String.join(" | ", expected), String.join(" | ", ours), label);
        }
    }

    private static List<String> list(String word) {
        return word.isEmpty() ? List.of() : List.of(word);
    }

    private void tell(String what, String expected, String found, LabelledRow row) {
        disagreements.add(
                "%s\t%s\t%s\t%s\t%s"
                        .formatted(
                                what, name, expected, found, row.text().replaceAll("\\s+", " ")));
    }
}

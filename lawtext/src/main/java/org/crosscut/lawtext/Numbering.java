package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;

/// Checks that official numbers count up from 1. It never changes one.
final class Numbering {
    private Numbering() {}

    /// A number at its place.
    record Numbered(String number, Place place) {
        int value() {
            return Integer.parseInt(number);
        }
    }

    static List<Diagnostic> check(List<Numbered> paragraphs) {
        Set<Integer> all = paragraphs.stream().map(Numbered::value).collect(Collectors.toSet());
        var problems = new ArrayList<Diagnostic>();
        var seen = new HashSet<Integer>();
        int highest = 0;
        String previous = "";
        for (Numbered paragraph : paragraphs) {
            int value = paragraph.value();
            if (!seen.add(value)) {
                problems.add(of(TextCode.NUMBERING_REPEAT, paragraph, previous, Set.of()));
            } else if (value < highest) {
                problems.add(of(TextCode.NUMBERING_ORDER, paragraph, previous, Set.of()));
            }
            Set<Integer> absent =
                    IntStream.range(highest + 1, value)
                            .filter(n -> !all.contains(n))
                            .boxed()
                            .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!absent.isEmpty()) {
                problems.add(of(TextCode.NUMBERING_GAP, paragraph, previous, absent));
            }
            highest = Math.max(highest, value);
            previous = paragraph.number();
        }
        return problems;
    }

    private static Diagnostic of(
            TextCode code, Numbered paragraph, String previous, Set<Integer> absent) {
        return Diagnostic.of(
                code,
                paragraph.place(),
                "number",
                paragraph.number(),
                "previous",
                previous,
                "first",
                previous.isEmpty() ? "first" : "",
                "missing",
                ranges(List.copyOf(absent)),
                "next",
                previous.isEmpty() ? "1" : String.valueOf(Integer.parseInt(previous) + 1));
    }

    /// Such as `47` or `47–49, 52`.
    static String ranges(List<Integer> ascending) {
        var ranges = new ArrayList<String>();
        int i = 0;
        while (i < ascending.size()) {
            int end = i;
            while (end + 1 < ascending.size() && ascending.get(end + 1) == ascending.get(end) + 1) {
                end++;
            }
            ranges.add(
                    end == i
                            ? String.valueOf(ascending.get(i))
                            : ascending.get(i) + "–" + ascending.get(end));
            i = end + 1;
        }
        return String.join(", ", ranges);
    }
}

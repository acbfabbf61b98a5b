package org.crosscut.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A part of a pattern.
sealed interface PatternNode {
    int MOST = Character.MAX_VALUE;

    /// Characters from one to another, both included.
    record Range(int from, int to) {}

    /// One character out of several ranges.
    record Characters(List<Range> ranges) implements PatternNode {
        static Characters of(int c) {
            return new Characters(List.of(new Range(c, c)));
        }

        /// All others.
        Characters inverted() {
            var others = new ArrayList<Range>();
            int free = 0;
            for (Range r : ranges.stream().sorted(Comparator.comparingInt(Range::from)).toList()) {
                if (r.from() > free) {
                    others.add(new Range(free, r.from() - 1));
                }
                free = Math.max(free, r.to() + 1);
            }
            if (free <= MOST) {
                others.add(new Range(free, MOST));
            }
            return new Characters(others);
        }
    }

    record Sequence(List<PatternNode> parts) implements PatternNode {}

    record Choice(List<PatternNode> choices) implements PatternNode {}

    /// @param most -1 for any number
    record Repeat(PatternNode part, int least, int most) implements PatternNode {}
}

package org.crosscut.intake;

import java.util.Comparator;

/// What a file speaks for: the state or the events of one entity. A file with no rows of it says
/// that there were none, which is not the same as having sent nothing.
///
/// @param entity the code of who reports; empty if the dataset has no such column
/// @param slice the period's code of a flow, the state date of a stock as `2024-06-30`, else empty
public record Cover(String entity, String slice) implements Comparable<Cover> {
    private static final Comparator<Cover> ORDER =
            Comparator.comparing(Cover::entity).thenComparing(Cover::slice);

    @Override
    public int compareTo(Cover other) {
        return ORDER.compare(this, other);
    }
}

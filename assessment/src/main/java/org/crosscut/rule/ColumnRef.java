package org.crosscut.rule;

import java.util.Comparator;

/// A column of a table that a rule reads.
///
/// @param table as rules name it; may end in `@history`
public record ColumnRef(String table, String column) implements Comparable<ColumnRef> {
    private static final Comparator<ColumnRef> ORDER =
            Comparator.comparing(ColumnRef::table).thenComparing(ColumnRef::column);

    @Override
    public int compareTo(ColumnRef other) {
        return ORDER.compare(this, other);
    }

    /// Such as `posts.vacant_since`.
    @Override
    public String toString() {
        return table + "." + column;
    }
}

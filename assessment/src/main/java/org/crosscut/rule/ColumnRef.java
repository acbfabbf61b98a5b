package org.crosscut.rule;

import java.util.Comparator;

/// A column of a table that a rule reads.
///
/// @param table as rules name it; may end in `@history`
public record ColumnRef(String table, String column) implements Comparable<ColumnRef> {
    private static final String HISTORY = "@history";
    private static final Comparator<ColumnRef> ORDER =
            Comparator.comparing(ColumnRef::table).thenComparing(ColumnRef::column);

    /// The table of the dataset, also where the one named is that of its history.
    public static String dataset(String table) {
        return table.endsWith(HISTORY)
                ? table.substring(0, table.length() - HISTORY.length())
                : table;
    }

    /// This column in the dataset's own table.
    public ColumnRef ofDataset() {
        return new ColumnRef(dataset(table), column);
    }

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

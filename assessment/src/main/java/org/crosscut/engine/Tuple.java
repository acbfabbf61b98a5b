package org.crosscut.engine;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A row as a map from column to value that cannot be changed. Its names are shared by all rows of
/// a result: millions of rows take little more than their values.
public final class Tuple extends AbstractMap<String, @Nullable Object> {
    private final List<String> names;
    private final @Nullable Object[] values;

    /// @param names each once, in order
    /// @param values one for each name; the caller keeps no hold of them
    public Tuple(List<String> names, @Nullable Object[] values) {
        if (names.size() != values.length) {
            throw new IllegalArgumentException(names + " for " + values.length + " values");
        }
        this.names = names;
        this.values = values;
    }

    /// The same values in an order of their own.
    public static Tuple copyOf(Map<String, ? extends @Nullable Object> row) {
        return row instanceof Tuple tuple
                ? tuple
                : new Tuple(List.copyOf(row.keySet()), row.values().toArray());
    }

    /// Some of its columns, in the order given.
    ///
    /// @param columns that it has; kept, so that many rows may share them
    public Tuple select(List<String> columns) {
        var chosen = new @Nullable Object[columns.size()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = get(columns.get(i));
        }
        return new Tuple(columns, chosen);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int at = names.indexOf(name);
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return names.contains(name);
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, @Nullable Object>> iterator() {
                return values.length == 0 ? Collections.emptyIterator() : new Entries();
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, @Nullable Object>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < values.length;
        }

        @Override
        public Entry<String, @Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var entry =
                    new SimpleImmutableEntry<String, @Nullable Object>(
                            names.get(next), values[next]);
            next++;
            return entry;
        }
    }
}

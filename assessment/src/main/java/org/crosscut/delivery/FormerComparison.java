package org.crosscut.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crosscut.archive.Slice;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.intake.Cover;
import org.crosscut.intake.KeyLines;
import org.crosscut.intake.RowSink;
import org.jspecify.annotations.Nullable;

/// Compares the rows of a file, on their way into the archive, with those that they replace or, of
/// a stock, follow. Of the file's rows only hashes are kept, of those of the archive nothing.
public final class FormerComparison implements RowSink {
    private final Dataset dataset;
    private final FormerRows former;
    private final RowSink next;
    private final boolean isListing;
    private final int[] keys;
    private final int entity;
    private final int slice;
    private final boolean hasFormer;
    private final boolean isKeyWithheld;
    private final Map<Cover, Compared> covers = new TreeMap<>();
    private final KeyLines places = new KeyLines();
    private int[] hashes = new int[0];
    private long[] lines = new long[0];
    private int rows;
    private @Nullable Object lastEntity;
    private @Nullable Object lastSlice;
    private @Nullable Compared last;

    /// An entity's period or state, and where it stood before.
    ///
    /// @param number of it in the file, from 1
    private record Compared(long number, @Nullable Slice former, Sums sums) {}

    /// @param next where each row goes then
    /// @param isListing whether each row that is otherwise is to be named
    public FormerComparison(Dataset dataset, FormerRows former, RowSink next, boolean isListing) {
        this.dataset = dataset;
        this.former = former;
        this.next = next;
        this.isListing = isListing;
        this.entity = position(dataset.role(Column.Role.ENTITY));
        this.slice = position(StoredRows.slice(dataset));
        // The same thing has another state date in the next state.
        this.keys =
                IntStream.range(0, dataset.columns().size())
                        .filter(i -> dataset.columns().get(i).key())
                        .filter(i -> i != slice)
                        .toArray();
        this.isKeyWithheld =
                IntStream.of(keys)
                        .mapToObj(dataset.columns()::get)
                        .anyMatch(c -> c.classification().isWithheldInMessages());
        this.hasFormer = former.has(dataset);
    }

    private int position(@Nullable Column column) {
        return column == null ? -1 : dataset.columns().indexOf(column);
    }

    @Override
    public void add(long line, @Nullable Object[] values) {
        if (hasFormer) {
            keep(line, values);
        }
        next.add(line, values);
    }

    private void keep(long line, @Nullable Object[] values) {
        Compared cover = cover(values);
        if (cover.former() == null) {
            return;
        }
        int width = values.length;
        if (rows == lines.length) {
            int room = Math.max(1_024, rows + (rows >> 1));
            lines = Arrays.copyOf(lines, room);
            hashes = Arrays.copyOf(hashes, Math.multiplyExact(room, width));
        }
        for (int i = 0; i < width; i++) {
            hashes[rows * width + i] = Objects.hashCode(values[i]);
        }
        cover.sums().add(values);
        lines[rows] = line;
        rows++;
        places.putIfAbsent(key(cover, values), rows);
    }

    private Compared cover(@Nullable Object[] values) {
        Object ofEntity = entity < 0 ? null : values[entity];
        Object ofSlice = slice < 0 ? null : values[slice];
        Compared found = last;
        if (found == null
                || !Objects.equals(ofEntity, lastEntity)
                || !Objects.equals(ofSlice, lastSlice)) {
            var cover = new Cover(Objects.toString(ofEntity, ""), Objects.toString(ofSlice, ""));
            found = covers.computeIfAbsent(cover, this::compared);
            last = found;
            lastEntity = ofEntity;
            lastSlice = ofSlice;
        }
        return found;
    }

    private Compared compared(Cover cover) {
        return new Compared(
                covers.size() + 1L,
                former.former(dataset, cover),
                new Sums(dataset.columns().size()));
    }

    private Object[] key(Compared cover, @Nullable Object[] values) {
        var key = new Object[keys.length + 1];
        key[0] = cover.number();
        for (int i = 0; i < keys.length; i++) {
            key[i + 1] = Objects.requireNonNull(values[keys[i]]);
        }
        return key;
    }

    /// What is otherwise, once the file is read.
    public Difference difference() {
        var found = new Found();
        for (Compared cover : covers.values()) {
            Slice before = cover.former();
            if (before != null) {
                found.compared++;
                found.after.add(cover.sums());
                former.each(dataset, before, values -> found.row(cover, values));
            }
        }
        return found.difference();
    }

    /// What is found while the former rows pass.
    private final class Found {
        private final Sums before = new Sums(dataset.columns().size());
        private final Sums after = new Sums(dataset.columns().size());
        private final BitSet seen = new BitSet();
        private final long[] changedColumns = new long[dataset.columns().size()];
        private final List<Difference.Row> listed = new ArrayList<>();
        private final List<Difference.Row> listedGone = new ArrayList<>();
        private long compared;
        private long gone;
        private long changed;

        void row(Compared cover, @Nullable Object[] values) {
            before.add(values);
            int place = (int) places.line(key(cover, values)) - 1;
            if (place < 0) {
                gone++;
                list(listedGone, Difference.Kind.GONE, 0, values, List.of());
                return;
            }
            seen.set(place);
            var columns = new ArrayList<String>();
            for (int i = 0; i < values.length; i++) {
                boolean isSame = hashes[place * values.length + i] == Objects.hashCode(values[i]);
                if (!isSame && i != slice) {
                    changedColumns[i]++;
                    columns.add(dataset.columns().get(i).name());
                }
            }
            if (!columns.isEmpty()) {
                changed++;
                list(listed, Difference.Kind.CHANGED, lines[place], values, columns);
            }
        }

        private void list(
                List<Difference.Row> list,
                Difference.Kind kind,
                long line,
                @Nullable Object[] values,
                List<String> columns) {
            if (isListing) {
                String key =
                        isKeyWithheld
                                ? ""
                                : IntStream.of(keys)
                                        .mapToObj(i -> String.valueOf(values[i]))
                                        .collect(Collectors.joining(", "));
                list.add(new Difference.Row(kind, line, key, columns));
            }
        }

        Difference difference() {
            for (int i = seen.nextClearBit(0);
                    isListing && i < rows;
                    i = seen.nextClearBit(i + 1)) {
                listed.add(new Difference.Row(Difference.Kind.ADDED, lines[i], "", List.of()));
            }
            listed.sort(Comparator.comparingLong(Difference.Row::line));
            listed.addAll(listedGone);
            var columns = new LinkedHashMap<String, Long>();
            var totals = new ArrayList<Difference.Total>();
            for (int i = 0; i < changedColumns.length; i++) {
                Column column = dataset.columns().get(i);
                if (changedColumns[i] > 0) {
                    columns.put(column.name(), changedColumns[i]);
                }
                if (before.of(i).compareTo(after.of(i)) != 0
                        && !column.classification().isWithheldInMessages()) {
                    totals.add(new Difference.Total(column.name(), before.of(i), after.of(i)));
                }
            }
            return new Difference(
                    compared,
                    covers.size() - compared,
                    rows - (long) seen.cardinality(),
                    gone,
                    changed,
                    seen.cardinality() - changed,
                    columns,
                    totals,
                    listed);
        }
    }
}

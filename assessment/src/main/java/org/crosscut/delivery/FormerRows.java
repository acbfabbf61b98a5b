package org.crosscut.delivery;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.crosscut.archive.Archive;
import org.crosscut.archive.ArchivedRows;
import org.crosscut.archive.DamagedArchive;
import org.crosscut.archive.OpenRows;
import org.crosscut.archive.Slice;
import org.crosscut.archive.Snapshot;
import org.crosscut.catalogue.Dataset;
import org.crosscut.intake.Cover;
import org.jspecify.annotations.Nullable;

/// How many rows the archive holds of an entity and a period or state: those that the file on its
/// way in would replace or, of a stock, follow.
public final class FormerRows {
    private final Archive archive;
    private final Snapshot snapshot;
    private final Map<Dataset, List<Slice>> histories = new HashMap<>();
    private final Map<Long, Map<Cover, Long>> counts = new HashMap<>();

    /// What was there before.
    ///
    /// @param submission 0 if there was none
    /// @param slice its period or state date, which of a stock may be an earlier one
    record Count(long submission, String slice, long rows) {}

    public FormerRows(Archive archive) {
        this.archive = archive;
        this.snapshot = archive.snapshot();
    }

    /// Whether anything of the dataset was handed in and counts.
    boolean has(Dataset dataset) {
        return !histories.computeIfAbsent(dataset, snapshot::history).isEmpty();
    }

    /// Gives the rows of a slice in their order, as values of the dataset's columns.
    void each(Dataset dataset, Slice slice, Consumer<@Nullable Object[]> rows) {
        if (!(archive.rows(slice.submission()) instanceof ArchivedRows.Kept kept)) {
            return;
        }
        try (OpenRows open = kept.open();
                Connection connection = StoredRows.connect()) {
            var stored = new StoredRows(connection, open.path());
            String columns =
                    dataset.columns().stream().map(stored::typed).collect(Collectors.joining(", "));
            String sql =
                    "SELECT %s FROM read_parquet(?) WHERE %s = %s AND %s = %s ORDER BY \"_line\""
                            .formatted(
                                    columns,
                                    stored.text(StoredRows.entity(dataset)),
                                    StoredRows.literal(slice.cover().entity()),
                                    stored.text(StoredRows.slice(dataset)),
                                    StoredRows.literal(slice.cover().slice()));
            try (ResultSet found = stored.select(sql)) {
                int width = dataset.columns().size();
                while (found.next()) {
                    @Nullable Object[] values = new Object[width];
                    for (int i = 0; i < width; i++) {
                        values[i] = StoredRows.value(found, i + 1);
                    }
                    rows.accept(values);
                }
            }
        } catch (IOException | SQLException e) {
            throw new DamagedArchive("submission " + slice.submission() + " cannot be read", e);
        }
    }

    Count count(Dataset dataset, Cover cover) {
        Slice former = former(dataset, cover);
        if (former == null) {
            return new Count(0, cover.slice(), 0);
        }
        Map<Cover, Long> all = counts.computeIfAbsent(former.submission(), s -> counts(dataset, s));
        long rows = all.getOrDefault(former.cover(), 0L);
        return new Count(former.submission(), former.cover().slice(), rows);
    }

    /// The same period or state or, of a stock, the state before it; null if nothing was sent.
    @Nullable Slice former(Dataset dataset, Cover cover) {
        Slice found = null;
        for (Slice slice : histories.computeIfAbsent(dataset, snapshot::history)) {
            boolean isOfEntity = slice.cover().entity().equals(cover.entity());
            int order = slice.cover().slice().compareTo(cover.slice());
            boolean counts = order == 0 || (order < 0 && dataset.kind() == Dataset.Kind.STOCK);
            if (isOfEntity && counts) {
                found = slice;
            }
        }
        return found;
    }

    private Map<Cover, Long> counts(Dataset dataset, long submission) {
        var found = new HashMap<Cover, Long>();
        if (!(archive.rows(submission) instanceof ArchivedRows.Kept kept)) {
            return found;
        }
        try (OpenRows open = kept.open();
                Connection connection = StoredRows.connect()) {
            var stored = new StoredRows(connection, open.path());
            String sql =
                    "SELECT %s, %s, count(*) FROM read_parquet(?) GROUP BY ALL"
                            .formatted(
                                    stored.text(StoredRows.entity(dataset)),
                                    stored.text(StoredRows.slice(dataset)));
            try (ResultSet rows = stored.select(sql)) {
                while (rows.next()) {
                    found.put(new Cover(rows.getString(1), rows.getString(2)), rows.getLong(3));
                }
            }
        } catch (IOException | SQLException e) {
            throw new DamagedArchive("submission " + submission + " cannot be read", e);
        }
        return found;
    }
}

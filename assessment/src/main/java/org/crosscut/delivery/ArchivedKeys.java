package org.crosscut.delivery;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscut.archive.Archive;
import org.crosscut.archive.Slice;
import org.crosscut.archive.Snapshot;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ForeignKey;
import org.crosscut.intake.Cover;
import org.crosscut.intake.KnownKeys;
import org.jspecify.annotations.Nullable;

/// The rows that an archive holds and that count, as far as foreign keys may point to them: of
/// every period and state date, each as last handed in.
public final class ArchivedKeys implements KnownKeys {
    private final Catalogue catalogue;
    private final Archive archive;

    public ArchivedKeys(Catalogue catalogue, Archive archive) {
        this.catalogue = catalogue;
        this.archive = archive;
    }

    @Override
    public Targets of(ForeignKey key) {
        Dataset dataset = catalogue.dataset(key.dataset());
        Snapshot snapshot = archive.snapshot();
        var covers = new HashMap<Long, Set<Cover>>();
        var entities = new HashSet<String>();
        for (Slice slice : snapshot.history(dataset)) {
            covers.computeIfAbsent(slice.submission(), s -> new HashSet<>()).add(slice.cover());
            entities.add(slice.cover().entity());
        }
        var values = new HashSet<List<Object>>();
        covers.forEach((submission, counting) -> read(dataset, key, submission, counting, values));
        return new Targets(values, entities);
    }

    private void read(
            Dataset dataset,
            ForeignKey key,
            long submission,
            Set<Cover> counting,
            Set<List<Object>> values) {
        List<Column> targets = key.targets().stream().map(dataset::column).toList();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            var rows = new StoredRows(connection, archive.parquet(submission));
            String columns =
                    targets.stream().map(rows::typed).collect(Collectors.joining(", ", "", ", "));
            String sql =
                    "SELECT DISTINCT %s%s, %s FROM read_parquet(?)"
                            .formatted(
                                    columns,
                                    rows.text(StoredRows.entity(dataset)),
                                    rows.text(StoredRows.slice(dataset)));
            try (ResultSet found = rows.select(sql)) {
                while (found.next()) {
                    int n = targets.size();
                    var cover = new Cover(found.getString(n + 1), found.getString(n + 2));
                    List<Object> value = counting.contains(cover) ? value(found, n) : null;
                    if (value != null) {
                        values.add(value);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("submission " + submission + " cannot be read", e);
        }
    }

    /// Null where one of them is empty: nothing points there.
    private static @Nullable List<Object> value(ResultSet found, int columns) throws SQLException {
        var value = new ArrayList<Object>(columns);
        for (int i = 1; i <= columns; i++) {
            Object cell =
                    switch (found.getObject(i)) {
                        case java.sql.Date date -> date.toLocalDate();
                        case LocalDate date -> date;
                        case null -> null;
                        case Object other -> other;
                    };
            if (cell == null) {
                return null;
            }
            value.add(cell);
        }
        return value;
    }
}

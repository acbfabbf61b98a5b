package org.crosscut.delivery;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.crosscut.archive.Archive;
import org.crosscut.archive.ArchivedRows;
import org.crosscut.archive.OpenRows;
import org.crosscut.archive.Slice;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ForeignKey;
import org.crosscut.intake.Cover;
import org.crosscut.intake.KnownKeys;
import org.crosscut.intake.Targets;
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
    public Targets of(ForeignKey key, Set<Cover> replaced) {
        Dataset dataset = catalogue.dataset(key.dataset());
        var counting = new TreeMap<Long, Set<Cover>>();
        var entities = new HashSet<String>();
        for (Slice slice : archive.snapshot().history(dataset)) {
            if (!replaced.contains(slice.cover())) {
                counting.computeIfAbsent(slice.submission(), s -> new HashSet<>())
                        .add(slice.cover());
                entities.add(slice.cover().entity());
            }
        }
        // Of an entity whose rows are destroyed nobody can say what is not among them.
        counting.forEach((submission, covers) -> {
            if (archive.rows(submission) instanceof ArchivedRows.Destroyed) {
                covers.forEach(cover -> entities.remove(cover.entity()));
            }
        });
        var targets =
                new Targets(entities, (entity, most) -> near(dataset, key, counting, entity, most));
        counting.forEach((submission, covers) ->
                read(
                        dataset,
                        key,
                        submission,
                        covers,
                        value -> {
                            targets.add(value);
                            return true;
                        }));
        return targets;
    }

    private List<List<Object>> near(
            Dataset dataset,
            ForeignKey key,
            Map<Long, Set<Cover>> counting,
            String entity,
            int most) {
        var found = new LinkedHashSet<List<Object>>();
        counting.forEach((submission, covers) -> {
            Set<Cover> meant =
                    covers.stream()
                            .filter(c -> entity.isEmpty() || c.entity().equals(entity))
                            .collect(Collectors.toSet());
            if (!meant.isEmpty() && found.size() < most) {
                read(
                        dataset,
                        key,
                        submission,
                        meant,
                        value -> {
                            found.add(value);
                            return found.size() < most;
                        });
            }
        });
        return List.copyOf(found);
    }

    /// @param covers whose rows are wanted
    /// @param each takes the values of a row, and says whether it wants more
    private void read(
            Dataset dataset,
            ForeignKey key,
            long submission,
            Set<Cover> covers,
            Predicate<List<Object>> each) {
        if (!(archive.rows(submission) instanceof ArchivedRows.Kept kept)) {
            return;
        }
        List<Column> targets = key.targets().stream().map(dataset::column).toList();
        try (OpenRows open = kept.open();
                Connection connection = StoredRows.connect()) {
            var rows = new StoredRows(connection, open.path());
            String columns =
                    targets.stream().map(rows::typed).collect(Collectors.joining(", ", "", ", "));
            String sql =
                    "SELECT DISTINCT %s%s, %s FROM read_parquet(?)"
                            .formatted(
                                    columns,
                                    rows.text(StoredRows.entity(dataset)),
                                    rows.text(StoredRows.slice(dataset)));
            try (ResultSet found = rows.select(sql)) {
                int n = targets.size();
                boolean isWanted = true;
                while (isWanted && found.next()) {
                    var cover = new Cover(found.getString(n + 1), found.getString(n + 2));
                    List<Object> value = covers.contains(cover) ? value(found, n) : null;
                    isWanted = value == null || each.test(value);
                }
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("submission " + submission + " cannot be read", e);
        }
    }

    /// Null where one of them is empty: nothing points there.
    private static @Nullable List<Object> value(ResultSet found, int columns) throws SQLException {
        var value = new ArrayList<Object>(columns);
        for (int i = 1; i <= columns; i++) {
            Object cell = StoredRows.value(found, i);
            if (cell == null) {
                return null;
            }
            value.add(cell);
        }
        return value;
    }
}

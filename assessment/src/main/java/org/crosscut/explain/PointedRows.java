package org.crosscut.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosscut.archive.Receipt;
import org.crosscut.archive.Slice;
import org.crosscut.archive.Snapshot;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ForeignKey;
import org.crosscut.engine.Session;
import org.crosscut.explain.Explanation.Unknown;
import org.crosscut.intake.RowNumber;
import org.jspecify.annotations.Nullable;

/// Names the rows that point to nothing, and the submissions in which what they point to is not.
final class PointedRows {
    private final Session session;
    private final Snapshot snapshot;
    private final Map<Long, Receipt> receipts;
    private final Classification clearance;

    /// @param clearance the highest classification that the reader may see
    PointedRows(
            Session session,
            Snapshot snapshot,
            Map<Long, Receipt> receipts,
            Classification clearance) {
        this.session = session;
        this.snapshot = snapshot;
        this.receipts = receipts;
        this.clearance = clearance;
    }

    /// @param rows that a subject came from
    List<Unknown> of(List<Session.SourceRow> rows, Dataset dataset, Dataset target) {
        var found = new ArrayList<Unknown>();
        for (ForeignKey key : dataset.foreignKeys()) {
            if (key.dataset().equals(target.name())) {
                rows.stream()
                        .filter(row -> row.table().equals(dataset.table()))
                        .filter(row -> isDangling(row, key))
                        .map(row -> unknown(row, dataset, key, target))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private boolean isDangling(Session.SourceRow row, ForeignKey key) {
        var wanted = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < key.columns().size(); i++) {
            wanted.put(key.targets().get(i), row.cells().get(key.columns().get(i)));
        }
        return wanted.values().stream().allMatch(Objects::nonNull)
                && session.rowsOf(key.table() + "@history", wanted).isEmpty();
    }

    private Unknown unknown(
            Session.SourceRow row, Dataset dataset, ForeignKey key, Dataset target) {
        var cells = new LinkedHashMap<String, @Nullable Object>();
        var withheld = new ArrayList<String>();
        for (int i = 0; i < key.columns().size(); i++) {
            Column column = dataset.column(key.columns().get(i));
            Column other = target.column(key.targets().get(i));
            if (Classification.highest(List.of(column.classification(), other.classification()))
                            .compareTo(clearance)
                    > 0) {
                withheld.add(column.name());
            } else {
                cells.put(column.name(), row.cells().get(column.name()));
            }
        }
        Receipt receipt = receipts.get(row.submission());
        return new Unknown.NoTarget(
                dataset.name(),
                receipt == null ? "" : receipt.place(row.line()),
                RowNumber.line(row.line()),
                cells,
                withheld,
                target.name(),
                submissions(row, key, target));
    }

    /// In which the row would have to be: those that count, of the same entity if the key says
    /// which.
    private List<Long> submissions(Session.SourceRow row, ForeignKey key, Dataset target) {
        Column entity = target.role(Column.Role.ENTITY);
        int at = entity == null ? -1 : key.targets().indexOf(entity.name());
        Object whose = at < 0 ? null : row.cells().get(key.columns().get(at));
        return snapshot.history(target).stream()
                .filter(s -> whose == null || s.entity().equals(whose))
                .map(Slice::submission)
                .distinct()
                .sorted()
                .toList();
    }
}

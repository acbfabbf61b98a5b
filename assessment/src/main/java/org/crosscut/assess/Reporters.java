package org.crosscut.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.crosscut.archive.Slice;
import org.crosscut.archive.Snapshot;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.measure.Period;
import org.jspecify.annotations.Nullable;

/// Who has to send what for which period, and who did not. Nothing is expected for a period in
/// which the entity did not exist.
public final class Reporters {
    private final Catalogue catalogue;
    private final String workspace;

    public Reporters(Catalogue catalogue, String workspace) {
        this.catalogue = catalogue;
        this.workspace = workspace;
    }

    /// The codes of the workspace's entities, in the order of the reference table.
    public List<String> entities() {
        return rows(ReferenceTable.Purpose.ENTITIES).stream()
                .filter(r -> workspace.equals(r.get("workspace")))
                .map(r -> String.valueOf(r.get("code")))
                .toList();
    }

    /// What of all datasets was due by the as-of date and is not in the snapshot, by dataset, day
    /// due and entity.
    public List<MissingSubmission> missing(Snapshot snapshot, LocalDate asOf) {
        return catalogue
                .datasets()
                .flatMap(d -> missing(d, snapshot.history(d), asOf).stream())
                .sorted(
                        Comparator.comparing(MissingSubmission::dataset)
                                .thenComparing(MissingSubmission::due)
                                .thenComparing(MissingSubmission::entity))
                .toList();
    }

    /// Whether the entity has to send the dataset for some period that is over by the as-of date.
    public boolean isExpected(Dataset dataset, String entity, LocalDate asOf) {
        Dataset.Expected expected = dataset.expected();
        if (expected == null) {
            return false;
        }
        for (var row : rows(ReferenceTable.Purpose.PERIODS)) {
            Period period = period(row);
            boolean isOver =
                    expected.every().equals(row.get("kind"))
                            && !period.from().isBefore(expected.from())
                            && !period.to().isAfter(asOf);
            for (var one : rows(ReferenceTable.Purpose.ENTITIES)) {
                if (isOver && entity.equals(one.get("code")) && reports(one, expected, period)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean reports(
            Map<String, @Nullable Object> entity, Dataset.Expected expected, Period period) {
        return workspace.equals(entity.get("workspace"))
                && expected.entityKinds().contains(String.valueOf(entity.get("kind")))
                && existed(entity, period);
    }

    /// What was due by the as-of date and is not among the slices.
    public List<MissingSubmission> missing(Dataset dataset, List<Slice> history, LocalDate asOf) {
        Dataset.Expected expected = dataset.expected();
        if (expected == null) {
            return List.of();
        }
        var missing = new ArrayList<MissingSubmission>();
        for (var row : rows(ReferenceTable.Purpose.PERIODS)) {
            Period period = period(row);
            LocalDate due = period.to().plusDays(expected.dueDays());
            if (!expected.every().equals(row.get("kind"))
                    || period.from().isBefore(expected.from())
                    || due.isAfter(asOf)) {
                continue;
            }
            for (var entity : rows(ReferenceTable.Purpose.ENTITIES)) {
                String code = String.valueOf(entity.get("code"));
                if (reports(entity, expected, period)
                        && history.stream().noneMatch(s -> covers(dataset, s, code, period))) {
                    missing.add(new MissingSubmission(dataset.name(), code, period.label(), due));
                }
            }
        }
        missing.sort(
                Comparator.comparing(MissingSubmission::due)
                        .thenComparing(MissingSubmission::entity));
        return missing;
    }

    private static boolean covers(Dataset dataset, Slice slice, String entity, Period period) {
        return slice.cover().entity().equals(entity)
                && switch (dataset.kind()) {
                    case FLOW -> slice.cover().slice().equals(period.label());
                    case STOCK -> period.contains(LocalDate.parse(slice.cover().slice()));
                    case REGISTER -> true;
                };
    }

    private static boolean existed(Map<String, @Nullable Object> entity, Period period) {
        LocalDate from = (LocalDate) entity.get("from_date");
        LocalDate to = (LocalDate) entity.get("to_date");
        return period.overlaps(
                from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to);
    }

    private static Period period(Map<String, @Nullable Object> row) {
        if (row.get("from_date") instanceof LocalDate from
                && row.get("to_date") instanceof LocalDate to) {
            return new Period(String.valueOf(row.get("code")), from, to);
        }
        throw new IllegalStateException("a period without its days: " + row);
    }

    private List<Map<String, @Nullable Object>> rows(ReferenceTable.Purpose purpose) {
        return catalogue.reference(purpose).rows();
    }
}

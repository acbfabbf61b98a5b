package org.crosscut.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Dataset;
import org.crosscut.engine.Session;
import org.jspecify.annotations.Nullable;

/// Which findings' reasons were accepted, by which office, from when until when. Acceptances are
/// rows of ordinary datasets.
final class Acceptances {
    private record Acceptance(String office, LocalDate from, LocalDate until) {}

    private final Map<String, List<Acceptance>> byFinding = new HashMap<>();

    Acceptances(List<Dataset> datasets, Session session) {
        for (Dataset dataset : datasets) {
            if (dataset.purpose() == Dataset.Purpose.ACCEPTANCES) {
                for (var row : session.rowsOf(dataset.table(), Map.of())) {
                    read(dataset, row.cells());
                }
            }
        }
    }

    private void read(Dataset dataset, Map<String, @Nullable Object> cells) {
        if (cell(dataset, cells, Column.Role.FINDING) instanceof String finding
                && cell(dataset, cells, Column.Role.OFFICE) instanceof String office
                && cell(dataset, cells, Column.Role.ACCEPTED_ON) instanceof LocalDate from
                && cell(dataset, cells, Column.Role.UNTIL) instanceof LocalDate until) {
            byFinding
                    .computeIfAbsent(finding, f -> new ArrayList<>())
                    .add(new Acceptance(office, from, until));
        }
    }

    private static @Nullable Object cell(
            Dataset dataset, Map<String, @Nullable Object> cells, Column.Role role) {
        Column column = dataset.role(role);
        return column == null ? null : cells.get(column.name());
    }

    /// The outcome of a subject that is not compliant: a reason that nobody entitled has accepted
    /// changes nothing.
    Outcome outcome(
            Control control,
            String finding,
            LocalDate asOf,
            @Nullable String reason,
            @Nullable LocalDate reasonUntil) {
        if (reason == null || (reasonUntil != null && reasonUntil.isBefore(asOf))) {
            return new Outcome.NotSatisfied();
        }
        return byFinding.getOrDefault(finding, List.of()).stream()
                .filter(a -> control.acceptedBy().contains(a.office()))
                .filter(a -> !a.from().isAfter(asOf) && !a.until().isBefore(asOf))
                .max(Comparator.comparing(Acceptance::until).thenComparing(Acceptance::office))
                .<Outcome>map(a ->
                        new Outcome.Justified(
                                reasonUntil != null && reasonUntil.isBefore(a.until())
                                        ? reasonUntil
                                        : a.until(),
                                a.office()))
                .orElseGet(Outcome.NotSatisfied::new);
    }
}

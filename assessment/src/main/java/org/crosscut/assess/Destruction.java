package org.crosscut.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crosscut.archive.Archive;
import org.crosscut.archive.ArchivedRows;
import org.crosscut.archive.Slice;
import org.crosscut.archive.Snapshot;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Dataset;
import org.crosscut.engine.Population;
import org.crosscut.engine.Population.Judged;
import org.crosscut.engine.Population.State;
import org.crosscut.engine.Population.Tally;
import org.crosscut.rule.CompiledRule;
import org.jspecify.annotations.Nullable;

/// What of a snapshot was destroyed, and which results cannot be told without it: those of the same
/// entity of every rule that reads the table, or all where a rule names no entity; of an indicator
/// that names a period, those of the same one. A rule that looks at one row at a time is none of
/// them, since its other rows tell what they told before.
final class Destruction {
    static final Destruction NONE = new Destruction(Map.of());

    private final Map<String, List<DestroyedSubmission>> byTable;

    /// @param byTable by the table that lacks the rows, as rules name it
    private Destruction(Map<String, List<DestroyedSubmission>> byTable) {
        this.byTable = byTable;
    }

    static Destruction of(
            Catalogue catalogue, Archive archive, Snapshot snapshot, java.time.LocalDate asOf) {
        var byTable = new TreeMap<String, List<DestroyedSubmission>>();
        catalogue
                .datasets()
                .forEach(d -> {
                    note(byTable, d, d.table(), snapshot.effective(d, asOf), archive);
                    note(byTable, d, d.table() + "@history", snapshot.history(d), archive);
                });
        return byTable.isEmpty() ? NONE : new Destruction(byTable);
    }

    private static void note(
            Map<String, List<DestroyedSubmission>> byTable,
            Dataset dataset,
            String table,
            List<Slice> slices,
            Archive archive) {
        for (Slice slice : slices) {
            if (archive.rows(slice.submission()) instanceof ArchivedRows.Destroyed) {
                byTable.computeIfAbsent(table, t -> new ArrayList<>())
                        .add(
                                new DestroyedSubmission(
                                        dataset.name(),
                                        slice.cover().entity(),
                                        slice.cover().slice(),
                                        slice.submission()));
            }
        }
    }

    /// All that is gone, each once.
    List<DestroyedSubmission> all() {
        return byTable.values().stream().flatMap(List::stream).distinct().toList();
    }

    /// What a rule would need; empty for most.
    Needed neededBy(
            CompiledRule rule, @Nullable CompiledRule subjects, String entity, String period) {
        List<DestroyedSubmission> needed =
                Stream.of(rule, subjects)
                        .filter(r -> r != null && !r.isRowByRow())
                        .flatMap(r -> r.tables().stream())
                        .flatMap(t -> byTable.getOrDefault(t, List.of()).stream())
                        .distinct()
                        .toList();
        return new Needed(needed, entity, period);
    }

    /// What one rule lacks.
    ///
    /// @param entity the column of the rule that says whose a row is; empty if it has none
    /// @param period the column that says of which period a row is; empty if it has none
    record Needed(List<DestroyedSubmission> submissions, String entity, String period) {
        boolean isEmpty() {
            return submissions.isEmpty();
        }

        /// The submissions that a row of the rule would need; empty if it can be told without.
        List<Long> of(Map<String, @Nullable Object> row) {
            return submissions.stream()
                    .filter(s -> mayBe(s.entity(), entity, row))
                    .filter(s -> mayBe(s.period(), period, row))
                    .map(DestroyedSubmission::submission)
                    .distinct()
                    .toList();
        }

        private static boolean mayBe(
                String gone, String column, Map<String, @Nullable Object> row) {
            Object value = column.isEmpty() ? null : row.get(column);
            return value == null || gone.isEmpty() || gone.equals(value);
        }

        /// The same subjects, those undetermined that need what is gone.
        Population population(List<Judged> subjects, long strays) {
            var tallies = new TreeMap<String, Map<State, Long>>();
            var open = new ArrayList<Judged>();
            for (Judged judged : subjects) {
                Judged told =
                        of(judged.row()).isEmpty()
                                ? judged
                                : new Judged(
                                        judged.row(),
                                        State.UNDETERMINED,
                                        judged.times(),
                                        judged.unknown(),
                                        judged.dangling());
                Object whose = entity.isEmpty() ? null : told.row().get(entity);
                tallies.computeIfAbsent(whose == null ? "" : whose.toString(), e -> new TreeMap<>())
                        .merge(told.state(), 1L, Long::sum);
                if (told.state() != State.OUTSIDE && told.state() != State.SATISFIED) {
                    open.add(told);
                }
            }
            var all = new ArrayList<Tally>();
            tallies.forEach((whose, states) ->
                    states.forEach((state, n) -> all.add(new Tally(whose, state, n))));
            return new Population(all, open, strays);
        }

        /// The row without the numbers and answers that cannot be told.
        Map<String, @Nullable Object> told(Map<String, @Nullable Object> row) {
            if (of(row).isEmpty()) {
                return row;
            }
            var told = new LinkedHashMap<String, @Nullable Object>(row);
            told.replaceAll((column, v) -> v instanceof Number || v instanceof Boolean ? null : v);
            return told;
        }
    }
}

package org.crosscut.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ForeignKey;
import org.crosscut.diagnostic.Nearest;
import org.jspecify.annotations.Nullable;

/// Looks whether the rows that the file's rows point to exist, for one foreign key: in what was
/// handed in before and, if the dataset points to itself, in the file.
final class Pointers {
    /// Looking for the nearest is slow among many, and nobody reads so many answers.
    private static final int MOST_NEAREST = 100;

    private static final int MOST_CANDIDATES = 20_000;

    private final ForeignKey key;
    private final Problems problems;
    private final KnownKeys.Targets targets;
    private final int[] positions;
    private final int entity;
    private final Column shown;
    private final boolean isWithheld;
    private final @Nullable Set<List<Object>> own;
    private final int[] ownPositions;
    private final List<Pending> pending = new ArrayList<>();
    private final Set<String> toldEmpty = new HashSet<>();
    private int nearestSought;

    private record Pending(long line, List<Object> values) {}

    /// @param target the dataset pointed to
    Pointers(Dataset dataset, Dataset target, ForeignKey key, KnownKeys known, Problems problems) {
        this.key = key;
        this.problems = problems;
        this.targets = known.of(key);
        List<Column> columns = key.columns().stream().map(dataset::column).toList();
        List<Column> targetColumns = key.targets().stream().map(target::column).toList();
        this.positions = positions(dataset, columns);
        this.entity = entity(columns, targetColumns);
        this.shown =
                columns.stream()
                        .filter(c -> c.role() == Column.Role.NONE)
                        .findFirst()
                        .orElse(columns.getFirst());
        this.isWithheld =
                Stream.concat(columns.stream(), targetColumns.stream())
                        .anyMatch(c -> c.classification().isWithheldInMessages());
        boolean isOwn = target.name().equals(dataset.name());
        this.own = isOwn ? new HashSet<>() : null;
        this.ownPositions = isOwn ? positions(target, targetColumns) : new int[0];
    }

    private static int[] positions(Dataset dataset, List<Column> columns) {
        return columns.stream().mapToInt(dataset.columns()::indexOf).toArray();
    }

    /// The place in the key of the column that says whose row is pointed to, or -1.
    private static int entity(List<Column> columns, List<Column> targetColumns) {
        for (int i = 0; i < columns.size(); i++) {
            if (targetColumns.get(i).role() == Column.Role.ENTITY) {
                return i;
            }
        }
        return -1;
    }

    /// @param values of a row in the order of the dataset's columns, unreadable ones included
    void check(@Nullable Object[] values, long line) {
        if (own != null) {
            List<Object> here = at(ownPositions, values);
            if (here != null) {
                own.add(here);
            }
        }
        List<Object> wanted = at(positions, values);
        if (wanted != null && !targets.values().contains(wanted)) {
            if (own == null) {
                missing(wanted, line);
            } else if (!own.contains(wanted)) {
                pending.add(new Pending(line, wanted));
            }
        }
    }

    /// To be called behind the last row.
    void finish() {
        if (own != null) {
            for (Pending each : pending) {
                if (!own.contains(each.values())) {
                    missing(each.values(), each.line());
                }
            }
        }
    }

    /// Null where one of them is empty or unreadable.
    private static @Nullable List<Object> at(int[] positions, @Nullable Object[] values) {
        var found = new ArrayList<Object>(positions.length);
        for (int position : positions) {
            Object value = values[position];
            if (value == null || value == CellReader.Unreadable.UNREADABLE) {
                return null;
            }
            found.add(value);
        }
        return found;
    }

    private void missing(List<Object> wanted, long line) {
        String whose = entity < 0 ? "" : wanted.get(entity).toString();
        boolean isNothingThere =
                entity < 0 ? targets.entities().isEmpty() : !targets.entities().contains(whose);
        if (own == null && isNothingThere) {
            if (toldEmpty.add(whose)) {
                problems.row(
                        FileCode.NOTHING_TO_POINT_TO,
                        line,
                        shown.name(),
                        "column",
                        shown.name(),
                        "dataset",
                        key.dataset(),
                        "entity",
                        whose);
            }
            return;
        }
        String text = text(wanted);
        List<String> facts =
                List.of("dataset", key.dataset(), "targets", String.join(", ", key.targets()));
        if (isWithheld) {
            var all = new ArrayList<>(facts);
            all.addAll(List.of("column", shown.name(), "withheld", "yes"));
            problems.row(CellCode.POINTS_NOWHERE, line, shown.name(), all.toArray(String[]::new));
        } else {
            problems.cell(
                    CellCode.POINTS_NOWHERE, shown, line, text, facts, "nearest", nearest(wanted));
        }
    }

    private String nearest(List<Object> wanted) {
        if (++nearestSought > MOST_NEAREST) {
            return "";
        }
        Set<List<Object>> all = own == null ? targets.values() : own;
        List<String> candidates =
                all.stream()
                        .filter(t -> entity < 0 || t.get(entity).equals(wanted.get(entity)))
                        .map(this::text)
                        .limit(MOST_CANDIDATES + 1L)
                        .sorted()
                        .toList();
        return candidates.size() > MOST_CANDIDATES ? "" : Nearest.to(text(wanted), candidates);
    }

    /// The values but the entity, which the row says anyway.
    private String text(List<Object> values) {
        return IntStream.range(0, values.size())
                .filter(i -> i != entity || values.size() == 1)
                .mapToObj(i -> CellText.shown(values.get(i).toString()))
                .collect(Collectors.joining(", "));
    }
}

package org.crosscut.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final KnownKeys known;
    private final Problems problems;
    private final int[] positions;
    private final int[] ownPositions;
    private final int entity;
    private final Column shown;
    private final boolean isWithheld;
    private final @Nullable OwnRows own;
    private final Set<String> toldEmpty = new HashSet<>();
    private final Map<String, List<String>> candidates = new HashMap<>();
    private @Nullable Targets targets;
    private int nearestSought;

    /// @param target the dataset pointed to
    Pointers(Dataset dataset, Dataset target, ForeignKey key, KnownKeys known, Problems problems) {
        this.key = key;
        this.known = known;
        this.problems = problems;
        List<Column> columns = key.columns().stream().map(dataset::column).toList();
        List<Column> targetColumns = key.targets().stream().map(target::column).toList();
        this.positions = positions(dataset, columns);
        this.entity = entity(targetColumns);
        this.shown =
                columns.stream()
                        .filter(c -> c.role() == Column.Role.NONE)
                        .findFirst()
                        .orElse(columns.getFirst());
        this.isWithheld =
                Stream.concat(columns.stream(), targetColumns.stream())
                        .anyMatch(c -> c.classification().isWithheldInMessages());
        this.ownPositions = positions(target, targetColumns);
        this.own = target.name().equals(dataset.name()) ? new OwnRows(MOST_CANDIDATES) : null;
    }

    private static int[] positions(Dataset dataset, List<Column> columns) {
        return columns.stream().mapToInt(dataset.columns()::indexOf).toArray();
    }

    /// The place in the key of the column that says whose row is pointed to, or -1.
    private static int entity(List<Column> targetColumns) {
        return IntStream.range(0, targetColumns.size())
                .filter(i -> targetColumns.get(i).role() == Column.Role.ENTITY)
                .findFirst()
                .orElse(-1);
    }

    /// @param values of a row in the order of the dataset's columns, unreadable ones included
    void check(@Nullable Object[] values, long line) {
        if (own != null) {
            List<Object> here = at(ownPositions, values);
            if (here != null) {
                own.note(here);
            }
        }
        List<Object> wanted = at(positions, values);
        if (wanted == null) {
            return;
        }
        if (own != null) {
            own.await(wanted, line);
        } else {
            check(wanted, line, targets(Set.of()));
        }
    }

    /// To be called behind the last row.
    ///
    /// @param covers what the file speaks for
    void finish(Collection<Cover> covers) {
        if (own == null) {
            return;
        }
        own.lost((wanted, line) -> check(wanted, line, targets(Set.copyOf(covers))));
    }

    // The archive is asked only if some row points there.
    private Targets targets(Set<Cover> replaced) {
        if (targets == null) {
            targets = known.of(key, replaced);
        }
        return targets;
    }

    /// Null where one of them is empty or unreadable.
    private static @Nullable List<Object> at(int[] positions, @Nullable Object[] values) {
        var found = new ArrayList<Object>(positions.length);
        for (int position : positions) {
            Object value = values[position];
            if (value == null || value == CellReader.Unreadable.UNREADABLE) {
                return null;
            }
            found.add(comparable(value));
        }
        return found;
    }

    /// The same for 1.5 and 1.50.
    static Object comparable(Object value) {
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : value;
    }

    private void check(List<Object> wanted, long line, Targets there) {
        if (there.has(wanted)) {
            return;
        }
        String whose = entity < 0 ? "" : wanted.get(entity).toString();
        if (own == null && !there.isHandedInBy(whose)) {
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
            String nearest = nearest(whose, text, there);
            problems.cell(CellCode.POINTS_NOWHERE, shown, line, text, facts, "nearest", nearest);
        }
    }

    private String nearest(String whose, String text, Targets there) {
        if (++nearestSought > MOST_NEAREST) {
            return "";
        }
        List<String> all = candidates.computeIfAbsent(whose, w -> candidates(w, there));
        return all.size() > MOST_CANDIDATES ? "" : Nearest.to(text, all);
    }

    private List<String> candidates(String whose, Targets there) {
        return Stream.concat(
                        own == null ? Stream.of() : own.candidates(),
                        there.near(whose, MOST_CANDIDATES + 1).stream())
                .filter(t -> whose.isEmpty() || t.get(entity).equals(whose))
                .map(this::text)
                .distinct()
                .sorted()
                .toList();
    }

    /// The values but the entity, which the row says anyway.
    private String text(List<Object> values) {
        return IntStream.range(0, values.size())
                .filter(i -> i != entity || values.size() == 1)
                .mapToObj(i -> CellText.shown(values.get(i).toString()))
                .collect(Collectors.joining(", "));
    }
}

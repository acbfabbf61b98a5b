package org.crosscut.delivery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.diagnostic.Place;
import org.crosscut.intake.Cover;
import org.crosscut.intake.Delivery;
import org.crosscut.intake.RowSink;
import org.jspecify.annotations.Nullable;

/// Counts and adds up the rows of a file on their way into the archive, and compares them with what
/// its sender states and with the former submission. Totals can be told only of a file whose rows
/// are all right.
public final class DeliveryCheck implements RowSink {
    /// A former submission of fewer rows may lose any number of them.
    private static final long LEAST_ROWS = 20;

    private final Dataset dataset;
    private final Control control;
    private final RowSink next;
    private final int entity;
    private final int slice;
    private final Map<Cover, long[]> counts = new TreeMap<>();
    private final Map<Integer, BigDecimal> sums = new TreeMap<>();
    private @Nullable Object lastEntity;
    private @Nullable Object lastSlice;
    private long[] count = new long[1];
    private long rows;

    /// @param next where each row goes then
    public DeliveryCheck(Dataset dataset, Control control, RowSink next) {
        this.dataset = dataset;
        this.control = control;
        this.next = next;
        this.entity = position(Column.Role.ENTITY);
        this.slice =
                switch (dataset.kind()) {
                    case STOCK -> position(Column.Role.STATE_DATE);
                    case FLOW -> position(Column.Role.PERIOD);
                    case REGISTER -> -1;
                };
        for (String name : control.totals().keySet()) {
            Column column = column(name);
            if (column != null && column.type().isNumber()) {
                sums.put(dataset.columns().indexOf(column), BigDecimal.ZERO);
            }
        }
    }

    @Override
    public void add(long line, @Nullable Object[] values) {
        rows++;
        Object forEntity = entity < 0 ? null : values[entity];
        Object forSlice = slice < 0 ? null : values[slice];
        if (rows == 1 || !same(forEntity, lastEntity) || !same(forSlice, lastSlice)) {
            lastEntity = forEntity;
            lastSlice = forSlice;
            count =
                    counts.computeIfAbsent(
                            new Cover(text(forEntity), text(forSlice)), c -> new long[1]);
        }
        count[0]++;
        for (var sum : sums.entrySet()) {
            Object value = values[sum.getKey()];
            if (value != null) {
                sum.setValue(sum.getValue().add(new BigDecimal(value.toString())));
            }
        }
        next.add(line, values);
    }

    /// Empty if all agrees.
    ///
    /// @param former the rows that the archive holds
    public List<Diagnostic> problems(Delivery delivery, FormerRows former) {
        var problems = new ArrayList<Diagnostic>();
        Place file = Place.file(delivery.fileName());
        Long stated = control.rows();
        if (stated != null && stated != rows) {
            problems.add(
                    Diagnostic.of(
                            DeliveryCode.ROW_COUNT_DIFFERS,
                            file,
                            "stated",
                            stated.toString(),
                            "found",
                            Long.toString(rows)));
        }
        control.totals()
                .forEach((name, amount) -> {
                    Diagnostic problem = total(file, name, amount);
                    if (problem != null) {
                        problems.add(problem);
                    }
                });
        if (!control.lossConfirmed()) {
            for (Cover cover : delivery.covers()) {
                FormerRows.Count before = former.count(dataset, cover);
                long now = counts.getOrDefault(cover, new long[1])[0];
                if (before.rows() >= LEAST_ROWS && now * 2 < before.rows()) {
                    problems.add(loss(file, cover, before, now));
                }
            }
        }
        return problems;
    }

    private @Nullable Diagnostic total(Place file, String name, BigDecimal stated) {
        Column column = column(name);
        BigDecimal found = column == null ? null : sums.get(dataset.columns().indexOf(column));
        if (column == null || found == null) {
            List<String> numbers =
                    dataset.columns().stream()
                            .filter(c -> c.type().isNumber())
                            .map(Column::name)
                            .toList();
            return Diagnostic.of(
                    DeliveryCode.TOTAL_NOT_POSSIBLE,
                    file,
                    "column",
                    name,
                    "columns",
                    String.join(", ", numbers),
                    "nearest",
                    Nearest.to(name, numbers));
        }
        if (found.compareTo(stated) == 0) {
            return null;
        }
        if (column.classification().isWithheldInMessages()) {
            return Diagnostic.of(
                    DeliveryCode.TOTAL_DIFFERS, file, "column", column.name(), "withheld", "yes");
        }
        return Diagnostic.of(
                DeliveryCode.TOTAL_DIFFERS,
                file,
                "column",
                column.name(),
                "stated",
                stated.toPlainString(),
                "found",
                found.toPlainString(),
                "difference",
                found.subtract(stated).toPlainString());
    }

    private static Diagnostic loss(Place file, Cover cover, FormerRows.Count before, long now) {
        return Diagnostic.of(
                DeliveryCode.SUDDEN_LOSS,
                file,
                "cover",
                (cover.entity() + " " + before.slice()).strip(),
                "submission",
                Long.toString(before.submission()),
                "before",
                Long.toString(before.rows()),
                "now",
                Long.toString(now));
    }

    private @Nullable Column column(String name) {
        return dataset.columns().stream()
                .filter(c ->
                        c.name().equalsIgnoreCase(name)
                                || c.title().byLanguage().containsValue(name))
                .findFirst()
                .orElse(null);
    }

    private int position(Column.Role role) {
        Column column = dataset.role(role);
        return column == null ? -1 : dataset.columns().indexOf(column);
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        return java.util.Objects.equals(a, b);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

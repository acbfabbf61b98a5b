package org.crosscut.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.jspecify.annotations.Nullable;

/// Gathers what a file speaks for, each with the first line that does.
final class Covers {
    private final Dataset dataset;
    private final @Nullable Column entity;
    private final @Nullable Column slice;
    private final int entityAt;
    private final int sliceAt;
    private final Map<Cover, Long> firstLines = new LinkedHashMap<>();
    private @Nullable Object lastEntity;
    private @Nullable Object lastSlice;

    Covers(Dataset dataset) {
        this.dataset = dataset;
        this.entity = dataset.role(Column.Role.ENTITY);
        this.slice =
                switch (dataset.kind()) {
                    case STOCK -> dataset.role(Column.Role.STATE_DATE);
                    case FLOW -> dataset.role(Column.Role.PERIOD);
                    case REGISTER -> null;
                };
        this.entityAt = entity == null ? -1 : dataset.columns().indexOf(entity);
        this.sliceAt = slice == null ? -1 : dataset.columns().indexOf(slice);
    }

    void add(long line, @Nullable Object[] values) {
        Object forEntity = entityAt < 0 ? null : values[entityAt];
        Object forSlice = sliceAt < 0 ? null : values[sliceAt];
        // Nearly every row speaks for the same as the one before it.
        boolean isAsBefore =
                !firstLines.isEmpty()
                        && Objects.equals(forEntity, lastEntity)
                        && Objects.equals(forSlice, lastSlice);
        if (!isAsBefore) {
            lastEntity = forEntity;
            lastSlice = forSlice;
            firstLines.putIfAbsent(new Cover(text(forEntity), text(forSlice)), line);
        }
    }

    /// A file without rows speaks for what was given beside it; false if that is not enough.
    boolean addNil(Map<Column, Object> given) {
        if (entity == null
                || given.get(entity) == null
                || (slice != null && given.get(slice) == null)) {
            return false;
        }
        firstLines.put(new Cover(text(given, entity), text(given, slice)), Problems.GIVEN);
        return true;
    }

    List<Cover> all() {
        return List.copyOf(firstLines.keySet());
    }

    /// Warns of entities that did not exist in the period or at the state date.
    void checkExistence(CodeList entities, CodeList periods, Problems problems) {
        if (entity == null || slice == null) {
            return;
        }
        firstLines.forEach((cover, line) -> {
            boolean flow = dataset.kind() == Dataset.Kind.FLOW;
            LocalDate from =
                    flow
                            ? day(periods, cover.slice(), "from_date")
                            : LocalDate.parse(cover.slice());
            LocalDate to = flow ? day(periods, cover.slice(), "to_date") : from;
            LocalDate first = day(entities, cover.entity(), "from_date");
            LocalDate last = day(entities, cover.entity(), "to_date");
            boolean tooEarly = first != null && to != null && to.isBefore(first);
            boolean tooLate = last != null && from != null && from.isAfter(last);
            if (tooEarly || tooLate) {
                problems.row(
                        CellCode.ENTITY_NOT_IN_EXISTENCE,
                        line,
                        entity.name(),
                        "value",
                        cover.entity(),
                        "slice",
                        cover.slice(),
                        "first",
                        first == null ? "" : first.toString(),
                        "last",
                        last == null ? "" : last.toString());
            }
        });
    }

    private static @Nullable LocalDate day(CodeList list, String code, String column) {
        return list.fact(code, column) instanceof LocalDate day ? day : null;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String text(Map<Column, Object> given, @Nullable Column column) {
        return text(column == null ? null : given.get(column));
    }
}

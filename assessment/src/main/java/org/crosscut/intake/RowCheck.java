package org.crosscut.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.language.Language;
import org.crosscut.rule.RowCondition;
import org.jspecify.annotations.Nullable;

/// Checks one row after the other; of those before it keeps only their keys.
final class RowCheck {
    private final Dataset dataset;
    private final Header header;
    private final List<CellReader> readers;
    private final @Nullable Object[] given;
    private final Problems problems;
    private final KeyLines lineOfKey;
    private final int[] positions;
    private final int[] keys;
    private final boolean[] toldUnnamed;
    private final List<RowCondition> conditions;
    private final List<Pointers> pointers;

    /// @param readers in the order of the dataset's columns
    /// @param given values of the whole file
    /// @param lineOfKey where each key of the file stands, filled here
    RowCheck(
            Dataset dataset,
            Header header,
            List<CellReader> readers,
            Map<Column, Object> given,
            KeyLines lineOfKey,
            List<RowCondition> conditions,
            List<Pointers> pointers,
            Problems problems) {
        this.dataset = dataset;
        this.lineOfKey = lineOfKey;
        this.conditions = conditions;
        this.pointers = pointers;
        this.header = header;
        this.readers = List.copyOf(readers);
        this.given = dataset.columns().stream().map(given::get).toArray();
        this.problems = problems;
        this.positions = header.positions().stream().mapToInt(p -> p).toArray();
        this.keys =
                IntStream.range(0, dataset.columns().size())
                        .filter(i -> dataset.columns().get(i).key())
                        .toArray();
        this.toldUnnamed = new boolean[positions.length];
    }

    /// The values of the row, or null if it is empty or has an error.
    @Nullable Object @Nullable [] check(RawRow record) {
        List<String> cells = record.cells();
        if (isBlank(cells)) {
            problems.row(FileCode.EMPTY_ROW, record.line(), "");
            return null;
        }
        if (isRagged(record)) {
            return null;
        }
        @Nullable Object[] values = given.clone();
        boolean good = true;
        for (int i = 0; i < positions.length; i++) {
            int position = positions[i];
            if (position >= 0) {
                Object value = cell(readers.get(position), record, i, given[position]);
                good &= value != CellReader.Unreadable.UNREADABLE;
                values[position] = value;
            } else if (position == Header.UNNAMED) {
                unnamed(i, cells.get(i), record.line());
            }
        }
        checkKey(values, record.line());
        for (Pointers each : pointers) {
            each.check(values, record.line());
        }
        for (RowCondition condition : conditions) {
            good &= isKept(condition, values, record.line());
        }
        return good ? values : null;
    }

    private boolean isKept(RowCondition condition, @Nullable Object[] values, long line) {
        for (int position : condition.columns()) {
            if (values[position] == CellReader.Unreadable.UNREADABLE) {
                // That cell has its own problem.
                return true;
            }
        }
        if (!condition.isBrokenBy(values)) {
            return true;
        }
        var read = new ArrayList<String>();
        for (int position : condition.columns()) {
            Column column = dataset.columns().get(position);
            Object value = column.classification().isWithheldInMessages() ? null : values[position];
            String shown = value == null ? "" : " " + CellText.shown(value.toString());
            read.add(column.name() + shown);
        }
        problems.row(
                CellCode.RULE_NOT_KEPT,
                line,
                "",
                "rule_en",
                condition.rule().title().in(Language.EN),
                "rule_zh",
                condition.rule().title().in(Language.ZH),
                "sql",
                condition.rule().holds(),
                "read",
                String.join(", ", read));
        return false;
    }

    private boolean isRagged(RawRow record) {
        int expected = positions.length;
        int found = record.cells().size();
        if (found == expected
                || (found > expected && isBlank(record.cells().subList(expected, found)))) {
            return false;
        }
        problems.row(
                found < expected ? FileCode.TOO_FEW_CELLS : FileCode.TOO_MANY_CELLS,
                record.line(),
                "",
                "found",
                String.valueOf(found),
                "expected",
                String.valueOf(expected));
        return true;
    }

    private static boolean isBlank(List<String> cells) {
        for (String cell : cells) {
            if (!CellText.isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object cell(
            CellReader reader, RawRow record, int index, @Nullable Object whole) {
        String raw = record.cells().get(index);
        long line = record.line();
        Object value = reader.read(raw, line, record.isStored(index));
        if (whole == null
                || whole == CellReader.Unreadable.UNREADABLE
                || value == CellReader.Unreadable.UNREADABLE
                || Objects.equals(value, whole)) {
            return value;
        }
        problems.cell(
                CellCode.DIFFERS_FROM_GIVEN,
                reader.column(),
                line,
                raw,
                List.of(),
                "given",
                whole.toString());
        return CellReader.Unreadable.UNREADABLE;
    }

    private void unnamed(int index, String raw, long line) {
        if (!CellText.isBlank(raw) && !toldUnnamed[index]) {
            toldUnnamed[index] = true;
            problems.row(
                    FileCode.UNNAMED_COLUMN,
                    header.line(),
                    "",
                    "number",
                    String.valueOf(index + 1),
                    "line",
                    problems.shown(line));
        }
    }

    private void checkKey(@Nullable Object[] values, long line) {
        if (keys.length == 0) {
            return;
        }
        Object[] key = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            Object value = values[keys[i]];
            if (value == null || value == CellReader.Unreadable.UNREADABLE) {
                return;
            }
            key[i] = value;
        }
        long other = lineOfKey.putIfAbsent(key, line);
        if (other != 0) {
            duplicate(key, other, line);
        }
    }

    private void duplicate(Object[] key, long other, long line) {
        List<Column> columns = dataset.keys();
        boolean withheld =
                columns.stream().anyMatch(c -> c.classification().isWithheldInMessages());
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String shown =
                Arrays.stream(key)
                        .map(v -> CellText.shown(v.toString()))
                        .collect(Collectors.joining(", "));
        problems.row(
                CellCode.DUPLICATE_KEY,
                line,
                "",
                withheld ? "withheld" : "value",
                withheld ? "yes" : shown,
                "columns",
                names,
                "other",
                problems.shown(other));
    }
}

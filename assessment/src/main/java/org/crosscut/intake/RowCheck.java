package org.crosscut.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
    private final Map<Column, Object> given;
    private final Problems problems;
    private final Map<List<Object>, Long> lineOfKey;
    private final boolean[] toldUnnamed;
    private final List<RowCondition> conditions;

    /// @param readers in the order of the dataset's columns
    /// @param given values of the whole file
    /// @param lineOfKey where each key of the file stands, filled here
    RowCheck(
            Dataset dataset,
            Header header,
            List<CellReader> readers,
            Map<Column, Object> given,
            Map<List<Object>, Long> lineOfKey,
            List<RowCondition> conditions,
            Problems problems) {
        this.dataset = dataset;
        this.lineOfKey = lineOfKey;
        this.conditions = conditions;
        this.header = header;
        this.readers = readers;
        this.given = given;
        this.problems = problems;
        this.toldUnnamed = new boolean[header.positions().size()];
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
        @Nullable Object[] values = new Object[readers.size()];
        boolean good = true;
        for (int i = 0; i < readers.size(); i++) {
            values[i] = given.get(readers.get(i).column());
        }
        for (int i = 0; i < header.positions().size(); i++) {
            int position = header.positions().get(i);
            if (position >= 0) {
                Object value = cell(readers.get(position), record, i);
                good &= value != CellReader.Unreadable.UNREADABLE;
                values[position] = value;
            } else if (position == Header.UNNAMED) {
                unnamed(i, cells.get(i), record.line());
            }
        }
        List<@Nullable Object> all = java.util.Arrays.asList(values);
        checkKey(all, record.line());
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
        int expected = header.positions().size();
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

    private @Nullable Object cell(CellReader reader, RawRow record, int index) {
        String raw = record.cells().get(index);
        long line = record.line();
        Object value = reader.read(raw, line, record.isStored(index));
        Object whole = given.get(reader.column());
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

    private void checkKey(List<@Nullable Object> values, long line) {
        var key = new ArrayList<Object>();
        for (int i = 0; i < readers.size(); i++) {
            if (readers.get(i).column().key()) {
                Object value = values.get(i);
                if (value == null || value == CellReader.Unreadable.UNREADABLE) {
                    return;
                }
                key.add(value);
            }
        }
        Long other = key.isEmpty() ? null : lineOfKey.putIfAbsent(key, line);
        if (other != null) {
            duplicate(key, other, line);
        }
    }

    private void duplicate(List<Object> key, long other, long line) {
        List<Column> columns = dataset.keys();
        boolean withheld =
                columns.stream().anyMatch(c -> c.classification().isWithheldInMessages());
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String shown =
                key.stream()
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

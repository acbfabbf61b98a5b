package org.crosscut.intake;

import java.util.List;
import java.util.Set;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Conventions;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one column: text to a value of the column's type, or to a problem.
final class CellReader {
    /// What a cell that has a problem is read as.
    enum Unreadable {
        UNREADABLE
    }

    private static final Conventions STORED =
            new Conventions(Conventions.DecimalSign.POINT, Conventions.DateOrder.YMD, List.of());

    private final Column column;
    private final @Nullable CodeList codes;
    private final Problems problems;
    private final ValueReader values;
    private final ValueReader storedValues;
    private final Set<String> emptyMarks;
    private final SeenValues seen = new SeenValues();
    private final SeenValues seenStored = new SeenValues();

    /// @param conventions of the column's cells in this file
    CellReader(
            Column column, @Nullable CodeList codes, Conventions conventions, Problems problems) {
        this.column = column;
        this.emptyMarks = Set.copyOf(conventions.emptyMarks());
        this.codes = codes;
        this.problems = problems;
        this.values = new ValueReader(column, conventions, problems);
        this.storedValues = new ValueReader(column, STORED, problems);
    }

    /// To be called behind the last cell.
    void finish() {
        values.finish();
    }

    Column column() {
        return column;
    }

    /// The value, null for an empty cell, or [Unreadable] once the problem is told.
    @Nullable Object read(String raw, long line) {
        return read(raw, line, false);
    }

    /// @param stored see [RawRow#stored]
    @Nullable Object read(String raw, long line, boolean stored) {
        if (raw.isEmpty()) {
            return empty(line);
        }
        SeenValues lately = stored ? seenStored : seen;
        Object known = lately.value(raw);
        if (known != null) {
            return known;
        }
        boolean isPlain = CellText.isPlain(raw);
        String text = isPlain ? raw : CellText.stripped(raw);
        boolean isMark = !emptyMarks.isEmpty() && emptyMarks.contains(text);
        if (text.isEmpty() || (isMark && (codes == null || !codes.has(text)))) {
            return empty(line);
        }
        if (!isPlain && isDamaged(raw, line)) {
            return Unreadable.UNREADABLE;
        }
        boolean isBare = text.length() == raw.length();
        if (!isBare) {
            problems.cell(CellCode.SURROUNDING_SPACES, column, line, raw, List.of());
        }
        Object value = value(isPlain ? text : CellText.normal(text), line, stored);
        // What has something to tell tells it of each row.
        if (isBare && value != Unreadable.UNREADABLE) {
            lately.keep(raw, value);
        }
        return value;
    }

    private Object value(String text, long line, boolean stored) {
        if (codes != null) {
            return code(codes, text, line);
        }
        return stored ? storedValues.read(text, line) : values.read(text, line);
    }

    private @Nullable Object empty(long line) {
        if (!column.required() && !column.key()) {
            return null;
        }
        problems.row(CellCode.MISSING, line, column.name(), "column", column.name());
        return Unreadable.UNREADABLE;
    }

    private boolean isDamaged(String raw, long line) {
        SheetCode flaw = CellText.flaw(raw);
        if (flaw != null) {
            problems.cell(flaw, column, line, raw.substring(2), List.of());
            return true;
        }
        if (raw.indexOf(CellText.NOT_UTF_8) >= 0) {
            problems.cell(CellCode.NOT_UTF_8, column, line, raw, List.of());
            return true;
        }
        if (raw.indexOf(CellText.LOST) >= 0) {
            problems.cell(CellCode.LOST_CHARACTER, column, line, raw, List.of());
            return true;
        }
        int invisible = CellText.invisible(raw);
        if (invisible >= 0) {
            String point = "U+%04X".formatted(invisible);
            problems.cell(
                    CellCode.INVISIBLE_CHARACTER,
                    column,
                    line,
                    raw,
                    List.of("character", point),
                    "nearest",
                    CellText.visible(raw));
            return true;
        }
        return false;
    }

    private Object code(CodeList list, String text, long line) {
        List<String> facts = List.of("list", list.name());
        switch (list.find(text)) {
            case CodeList.Answer.Code(String code) -> {
                Object value = values.read(code, line);
                return value == null ? Unreadable.UNREADABLE : value;
            }
            case CodeList.Answer.Several(String several) ->
                    problems.cell(
                            CellCode.AMBIGUOUS_LABEL, column, line, text, facts, "codes", several);
            case CodeList.Answer.Differing(String code, String label) ->
                    problems.cell(
                            CellCode.CODE_AND_LABEL_DIFFER,
                            column,
                            line,
                            text,
                            facts,
                            "code",
                            code,
                            "label",
                            label);
            case CodeList.Answer.Elsewhere() ->
                    problems.cell(CellCode.OTHER_WORKSPACE, column, line, text, facts);
            case CodeList.Answer.Unknown(String nearest, String examples) -> {
                boolean withheld = column.classification().isWithheldInMessages();
                var all =
                        List.of(
                                "list",
                                list.name(),
                                "codes",
                                withheld ? list.examples() : examples);
                problems.cell(
                        CellCode.NOT_IN_CODE_LIST, column, line, text, all, "nearest", nearest);
            }
        }
        return Unreadable.UNREADABLE;
    }
}

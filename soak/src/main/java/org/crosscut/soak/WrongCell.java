package org.crosscut.soak;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.diagnostic.Code;
import org.crosscut.intake.CellCode;
import org.crosscut.intake.SheetCode;

/// A cell that cannot be taken, and what it must be called.
record WrongCell(String text, Paper.Form form, Code code) {
    /// Everything that can be wrong with a cell of the column.
    static List<WrongCell> of(
            Catalogue catalogue, Column column, boolean isBook, RandomGenerator random) {
        var wrong = new ArrayList<WrongCell>();
        if (column.required() || column.key()) {
            add(wrong, "", CellCode.MISSING);
            add(wrong, " \u00a0", CellCode.MISSING);
        }
        int any = 77_000 + random.nextInt(1_000);
        add(wrong, any + "\u200b" + any, CellCode.INVISIBLE_CHARACTER);
        add(wrong, "\uFEFF" + any, CellCode.INVISIBLE_CHARACTER);
        add(wrong, any + "\uFFFD" + any, CellCode.LOST_CHARACTER);
        if (isBook) {
            wrong.add(new WrongCell("#N/A", Paper.Form.ERROR, SheetCode.ERROR_VALUE));
            wrong.add(new WrongCell("", Paper.Form.UNCACHED, SheetCode.NO_CACHED_VALUE));
            String lost = "7700000000000" + any;
            wrong.add(new WrongCell(lost, Paper.Form.NUMBER, SheetCode.DIGITS_LOST));
        } else {
            add(wrong, any + "\u0000" + any, CellCode.INVISIBLE_CHARACTER);
            add(wrong, any + "\u0007", CellCode.INVISIBLE_CHARACTER);
        }
        if (!column.codes().isEmpty()) {
            codes(catalogue, column, any, wrong);
            return wrong;
        }
        switch (column.type().kind()) {
            case TEXT -> text(column, wrong);
            case INTEGER -> integer(column, any, isBook, wrong);
            case DECIMAL -> decimal(column, any, isBook, wrong);
            case DATE -> date(any, isBook, wrong);
            case BOOLEAN -> {
                add(wrong, "y", CellCode.NOT_A_BOOLEAN);
                add(wrong, "perhaps " + any, CellCode.NOT_A_BOOLEAN);
            }
            case FLOAT -> throw new IllegalStateException(column.name());
        }
        return wrong;
    }

    private static void add(List<WrongCell> wrong, String text, Code code) {
        wrong.add(new WrongCell(text, Paper.Form.TEXT, code));
    }

    private static void codes(Catalogue catalogue, Column column, int any, List<WrongCell> wrong) {
        add(wrong, "no-such-" + any, CellCode.NOT_IN_CODE_LIST);
        ReferenceTable table =
                catalogue.references().stream()
                        .filter(t -> t.name().equals(column.codes()))
                        .findFirst()
                        .orElseThrow();
        boolean isEntity = table.purpose() == ReferenceTable.Purpose.ENTITIES;
        Map<String, Integer> labels = new HashMap<>();
        for (var row : table.rows()) {
            String code = Objects.toString(row.get("code"));
            boolean isElsewhere = isEntity && !"exercise".equals(row.get("workspace"));
            if (isElsewhere) {
                add(wrong, code, CellCode.OTHER_WORKSPACE);
            } else {
                add(wrong, code + " – Nobody " + any, CellCode.CODE_AND_LABEL_DIFFER);
                labels.merge(Objects.toString(row.get("en")), 1, Integer::sum);
            }
        }
        labels.forEach((label, times) -> {
            if (times > 1 && table.rows().stream().noneMatch(r -> label.equals(r.get("code")))) {
                add(wrong, label, CellCode.AMBIGUOUS_LABEL);
            }
        });
    }

    private static void text(Column column, List<WrongCell> wrong) {
        if (column.maxLength() > 0) {
            add(wrong, "长x".repeat(column.maxLength() / 2 + 1), CellCode.TOO_LONG);
        }
        if (column.form() != null) {
            add(wrong, "not of that form", CellCode.NOT_OF_PATTERN);
        }
    }

    private static void integer(Column column, int any, boolean isBook, List<WrongCell> wrong) {
        add(wrong, any + ".5", CellCode.NOT_AN_INTEGER);
        add(wrong, "1e3", CellCode.NOT_AN_INTEGER);
        add(wrong, "about " + any, CellCode.NOT_AN_INTEGER);
        add(wrong, "12 3456", CellCode.NOT_AN_INTEGER);
        add(wrong, "n/a", CellCode.NOT_AN_INTEGER);
        add(wrong, "1,%03d".formatted(any % 1_000), CellCode.AMBIGUOUS_NUMBER);
        add(wrong, "77000000000000" + any, CellCode.TOO_MANY_DIGITS);
        range(column, wrong);
        if (isBook) {
            String half = any + ".5";
            wrong.add(new WrongCell(half, Paper.Form.NUMBER, CellCode.NOT_AN_INTEGER));
        }
    }

    private static void decimal(Column column, int any, boolean isBook, List<WrongCell> wrong) {
        int scale = column.type().scale();
        String decimals = "7." + "1".repeat(scale + 1);
        add(wrong, decimals, CellCode.TOO_MANY_DECIMALS);
        add(wrong, "$x " + any, CellCode.NOT_A_NUMBER);
        add(wrong, "2.5E+4", CellCode.NOT_A_NUMBER);
        add(wrong, "–", CellCode.NOT_A_NUMBER);
        add(wrong, "8".repeat(column.type().precision() - scale + 1), CellCode.TOO_MANY_DIGITS);
        if (scale >= 1) {
            add(wrong, "1,77" + any % 10, CellCode.AMBIGUOUS_NUMBER);
        }
        range(column, wrong);
        if (isBook) {
            wrong.add(new WrongCell(decimals, Paper.Form.NUMBER, CellCode.TOO_MANY_DECIMALS));
        }
    }

    private static void range(Column column, List<WrongCell> wrong) {
        BigDecimal min = column.min();
        if (min != null) {
            String less = min.subtract(BigDecimal.ONE).toPlainString();
            add(wrong, less, CellCode.OUT_OF_RANGE);
            wrong.add(new WrongCell(less, Paper.Form.NUMBER, CellCode.OUT_OF_RANGE));
        }
        BigDecimal max = column.max();
        if (max != null) {
            add(wrong, max.add(BigDecimal.ONE).toPlainString(), CellCode.OUT_OF_RANGE);
        }
    }

    private static void date(int any, boolean isBook, List<WrongCell> wrong) {
        int year = 2020 + any % 10;
        add(wrong, year + "-06-31", CellCode.NO_SUCH_DAY);
        add(wrong, year + "-13-01", CellCode.NO_SUCH_DAY);
        add(wrong, "0%03d-06-30".formatted(any % 1_000), CellCode.OUT_OF_RANGE);
        add(wrong, "01/02/" + year, CellCode.AMBIGUOUS_DATE);
        add(wrong, year + "-06-01 13:30", CellCode.NOT_A_DATE);
        add(wrong, "sometime in " + any, CellCode.NOT_A_DATE);
        add(wrong, "n.a.", CellCode.NOT_A_DATE);
        if (isBook) {
            wrong.add(new WrongCell("45473.5", Paper.Form.NUMBER, CellCode.NOT_A_DATE));
        } else {
            add(wrong, "45473", CellCode.NOT_A_DATE);
        }
    }
}

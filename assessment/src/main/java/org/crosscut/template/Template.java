package org.crosscut.template;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.RowRule;
import org.crosscut.intake.OwnSheets;
import org.crosscut.language.Language;
import org.crosscut.workbook.HarmlessText;
import org.crosscut.workbook.SheetWriter;
import org.crosscut.workbook.Style;
import org.crosscut.workbook.Validation;
import org.crosscut.workbook.Validation.Check;
import org.crosscut.workbook.WorkbookWriter;

/// A table of one dataset, empty and ready to be filled in, which intake takes back.
///
/// The example stands on a sheet of its own; in the table itself it stands only where it is asked
/// for, so that nobody hands it in with the rest.
public final class Template {
    private static final int LAST_ROW = 1_048_576;
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final Style REQUIRED =
            Style.PLAIN.withBold().withColor("FFFFFF").withFill("1F4E79").withWrap().withBorder();
    private static final Style OPTIONAL =
            Style.PLAIN.withBold().withColor("1F2933").withFill("D6E4F0").withWrap().withBorder();
    private static final Style CONFIDENTIAL =
            Style.PLAIN.withBold().withColor("FFFFFF").withFill("8C2D19").withWrap().withBorder();
    private static final Style SAID = Style.PLAIN.withWrap().withBorder();
    private static final Style TITLE = Style.PLAIN.withBold();

    /// Of the explanations' columns.
    private static final List<Double> WIDTHS =
            List.of(24.0, 24.0, 28.0, 12.0, 24.0, 32.0, 24.0, 18.0, 60.0, 32.0);

    private final Dataset dataset;
    private final Phrases phrases;
    private final Headings headings;
    private final Explanations explanations;
    private final Codes codes;
    private final List<String> example;

    /// @param workspace `real` or `exercise`: its entities are offered; empty for those of both
    /// @param languages of titles and explanations, in their order
    public Template(
            Catalogue catalogue, Dataset dataset, String workspace, List<Language> languages) {
        this.dataset = dataset;
        this.phrases = new Phrases(languages);
        this.headings = new Headings(languages, "\n");
        this.explanations = new Explanations(phrases, catalogue.references());
        this.codes = new Codes(catalogue, workspace, languages);
        this.example = ExampleRow.of(dataset, catalogue);
    }

    /// As a text table in UTF-8 with commas: the header, by names of columns.
    ///
    /// @param withExample whether the example follows as a row of the table
    public byte[] csv(boolean withExample) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        text.append(
                dataset.columns().stream()
                        .map(Column::name)
                        .collect(Collectors.joining(",", "", "\r\n")));
        if (withExample) {
            text.append(
                    example.stream()
                            .map(Template::field)
                            .collect(Collectors.joining(",", "", "\r\n")));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String field(String cell) {
        String text = HarmlessText.of(cell);
        return text.matches("(?s).*[\",\n\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /// As a workbook.
    ///
    /// @param out is not closed
    /// @param withExample whether the example stands in the table, too
    public void workbook(OutputStream out, boolean withExample) {
        try (var book = new WorkbookWriter(out)) {
            Map<String, List<String>> longLists = new LinkedHashMap<>();
            String title = phrases.texts(dataset.title(), " ");
            SheetWriter table = book.sheet(WorkbookWriter.sheetName(title, List.of()));
            table.select();
            table(table, withExample, true, longLists);
            explain(book.sheet(OwnSheets.EXPLANATIONS));
            table(book.sheet(OwnSheets.EXAMPLE), true, false, longLists);
            lists(book, longLists);
        }
    }

    private void table(
            SheetWriter sheet,
            boolean withExample,
            boolean isToFill,
            Map<String, List<String>> longLists) {
        sheet.freeze(1, 0);
        for (Column column : dataset.columns()) {
            sheet.column(width(column), isToFill ? cells(column) : Style.PLAIN);
        }
        sheet.row(
                1,
                dataset.columns().stream()
                        .mapToInt(c -> SheetWriter.lines(headings.of(c), width(c)))
                        .max()
                        .orElse(1));
        for (int c = 0; c < dataset.columns().size(); c++) {
            Column column = dataset.columns().get(c);
            sheet.text(c, heading(column), headings.of(column));
            if (isToFill) {
                validate(sheet, column, WorkbookWriter.letters(c), longLists);
            }
        }
        if (withExample) {
            sheet.row(2);
            for (int c = 0; c < dataset.columns().size(); c++) {
                example(sheet, c);
            }
        }
    }

    private void validate(
            SheetWriter sheet, Column column, String letters, Map<String, List<String>> longLists) {
        String title = column.title().in(phrases.languages().getFirst());
        sheet.validate(
                new Validation(
                        letters + "1",
                        new Check.Anything(),
                        title,
                        phrases.texts(column.description(), "\n"),
                        ""));
        boolean asks = column.codes().isEmpty() && column.type().isNumber();
        sheet.validate(
                new Validation(
                        letters + "2:" + letters + LAST_ROW,
                        check(column, longLists),
                        title,
                        explanations.message(column),
                        asks ? explanations.message(column) : ""));
    }

    private Check check(Column column, Map<String, List<String>> longLists) {
        if (!column.codes().isEmpty()) {
            var offered = new Check.OneOf(codes.offered(column.codes()));
            if (offered.texts().isEmpty() || offered.fits()) {
                return offered.texts().isEmpty() ? new Check.Anything() : offered;
            }
            String name = "list_" + column.codes().replace('-', '_');
            longLists.put(name, offered.texts());
            return new Check.Named(name);
        }
        return switch (column.type().kind()) {
            case BOOLEAN -> new Check.OneOf(List.of("yes", "no"));
            case DATE -> new Check.Day();
            case INTEGER, DECIMAL, FLOAT -> between(column);
            case TEXT ->
                    column.maxLength() > 0
                            ? new Check.NoLonger(column.maxLength())
                            : new Check.Anything();
        };
    }

    private static Check between(Column column) {
        BigDecimal min = column.min();
        BigDecimal max = column.max();
        return min == null && max == null
                ? new Check.Anything()
                : new Check.Between(
                        column.type().kind() == ColumnType.Kind.INTEGER,
                        min == null ? "" : min.toPlainString(),
                        max == null ? "" : max.toPlainString());
    }

    private static Style heading(Column column) {
        return column.classification().isWithheldInMessages()
                ? CONFIDENTIAL
                : column.required() || column.key() ? REQUIRED : OPTIONAL;
    }

    private static Style cells(Column column) {
        return switch (column.type().kind()) {
            case TEXT -> Style.PLAIN.withFormat("@");
            case BOOLEAN -> Style.PLAIN.withFormat("@").withCenter();
            case DATE -> Style.PLAIN.withFormat("yyyy-mm-dd").withCenter();
            case INTEGER -> Style.PLAIN.withFormat(column.unit().isEmpty() ? "0" : "#,##0");
            case DECIMAL, FLOAT ->
                    Style.PLAIN.withFormat(
                            column.type().scale() == 0
                                    ? "#,##0"
                                    : "#,##0." + "0".repeat(column.type().scale()));
        };
    }

    private void example(SheetWriter sheet, int index) {
        Column column = dataset.columns().get(index);
        String text = example.get(index);
        Style style = cells(column);
        if (text.isEmpty()) {
            sheet.blank(index, style);
            return;
        }
        if (!column.codes().isEmpty()) {
            sheet.text(index, style, codes.shown(column.codes(), text));
            return;
        }
        switch (column.type().kind()) {
            case TEXT, BOOLEAN -> sheet.text(index, style, text);
            case DATE -> sheet.day(index, style, LocalDate.parse(text));
            case INTEGER, DECIMAL, FLOAT -> sheet.number(index, style, new BigDecimal(text));
        }
    }

    private void explain(SheetWriter sheet) {
        WIDTHS.forEach(w -> sheet.column(w, Style.PLAIN));
        long row = 1;
        sheet.row(row++);
        sheet.text(0, TITLE, phrases.texts(dataset.title(), " / "));
        for (Language language : phrases.languages()) {
            sheet.row(row++);
            sheet.text(0, Style.PLAIN, dataset.description().in(language));
        }
        for (String key : List.of("how.fill", "how.codes", "how.hand-in", "how.colours")) {
            for (Language language : phrases.languages()) {
                sheet.row(row++);
                sheet.text(0, Style.PLAIN, phrases.in(language, key, dataset.name()));
            }
        }
        row++;
        sheet.row(row++, phrases.languages().size());
        List<String> heads =
                List.of(
                        "column.title",
                        "column.name",
                        "column.form",
                        "column.unit",
                        "column.required",
                        "column.allowed",
                        "column.empty",
                        "column.classification",
                        "column.description",
                        "column.example");
        for (int i = 0; i < heads.size(); i++) {
            sheet.text(i, REQUIRED, phrases.lines(heads.get(i)));
        }
        for (int i = 0; i < dataset.columns().size(); i++) {
            Column column = dataset.columns().get(i);
            List<String> said =
                    List.of(
                            phrases.texts(column.title(), "\n"),
                            column.name(),
                            explanations.form(column),
                            column.unit(),
                            explanations.required(column),
                            explanations.allowed(column),
                            explanations.empty(column),
                            explanations.classification(column),
                            phrases.texts(column.description(), "\n"),
                            column.codes().isEmpty()
                                    ? example.get(i)
                                    : codes.shown(column.codes(), example.get(i)));
            int lines = 1;
            for (int c = 0; c < said.size(); c++) {
                lines = Math.max(lines, SheetWriter.lines(said.get(c), WIDTHS.get(c)));
            }
            sheet.row(row++, lines);
            for (int c = 0; c < said.size(); c++) {
                sheet.text(c, c == 0 ? heading(column) : SAID, said.get(c));
            }
        }
        rules(sheet, row + 1);
    }

    private void rules(SheetWriter sheet, long from) {
        long row = from;
        if (!dataset.rules().isEmpty()) {
            sheet.row(row++);
            sheet.text(0, TITLE, phrases.lines("rules").replace("\n", " / "));
        }
        for (RowRule rule : dataset.rules()) {
            sheet.row(row++);
            sheet.text(0, Style.PLAIN, phrases.texts(rule.title(), " / "));
        }
    }

    /// Drop-downs that are too long to hold their texts themselves.
    private static void lists(WorkbookWriter book, Map<String, List<String>> longLists) {
        if (longLists.isEmpty()) {
            return;
        }
        SheetWriter sheet = book.hiddenSheet(OwnSheets.LISTS);
        var names = new ArrayList<>(longLists.keySet());
        long longest = 0;
        for (int c = 0; c < names.size(); c++) {
            List<String> texts = longLists.getOrDefault(names.get(c), List.of());
            longest = Math.max(longest, texts.size());
            String letters = WorkbookWriter.letters(c);
            sheet.column(40, Style.PLAIN);
            book.name(
                    names.get(c),
                    WorkbookWriter.quoted(OwnSheets.LISTS)
                            + "!$%s$1:$%s$%d".formatted(letters, letters, texts.size()));
        }
        for (int r = 0; r < longest; r++) {
            sheet.row(r + 1L);
            for (int c = 0; c < names.size(); c++) {
                List<String> texts = longLists.getOrDefault(names.get(c), List.of());
                if (r < texts.size()) {
                    sheet.text(c, Style.PLAIN, texts.get(r));
                }
            }
        }
    }

    /// Wide enough for the heading and for what will stand below; a Chinese character takes two
    /// places.
    private double width(Column column) {
        int heading =
                headings.of(column)
                        .lines()
                        .mapToInt(l -> l.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum())
                        .max()
                        .orElse(0);
        int cells =
                !column.codes().isEmpty()
                        ? 24
                        : switch (column.type().kind()) {
                            case TEXT -> 18;
                            case DATE -> 12;
                            case BOOLEAN -> 8;
                            case INTEGER -> 12;
                            case DECIMAL, FLOAT -> 16;
                        };
        return Math.min(44, Math.max(heading + 3, cells));
    }
}

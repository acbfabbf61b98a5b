package org.crosscut.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// One sheet while it is written: first how its columns look, then its rows from above, each from
/// the left. What belongs behind the rows, such as notes, may be told at any time.
public final class SheetWriter {
    private static final int BUFFER = 1 << 16;
    private static final int FIRST_SHAPE = 1025;

    /// More than so many notes, or links, spreadsheets do not open in good time or at all.
    public static final int MOST_NOTES = 10_000;

    public static final int MOST_LINKS = 65_000;

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final WorkbookWriter book;
    private final Styles styles;
    private final String name;
    private final int number;
    private final boolean isHidden;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder columns = new StringBuilder();
    private final List<Validation> validations = new ArrayList<>();
    private final StringBuilder links = new StringBuilder();
    private final List<Note> notes = new ArrayList<>();
    private String views = "";
    private String panes = "";
    private boolean isSelected;
    private String format = "";
    private String merged = "";
    private String filter = "";
    private int heading;
    private int width;
    private int linked;
    private long row;
    private boolean isBegun;

    /// A note on a cell.
    private record Note(long row, int column, String text) {}

    SheetWriter(WorkbookWriter book, Styles styles, String name, int number, boolean isHidden) {
        this.book = book;
        this.styles = styles;
        this.name = name;
        this.number = number;
        this.isHidden = isHidden;
    }

    /// Keeps rows and columns in sight while the others are scrolled; on paper the last of the rows
    /// stands above each page.
    public void freeze(int rows, int columnsLeft) {
        String pane =
                columnsLeft == 0
                        ? "<pane ySplit=\"%d\" topLeftCell=\"A%d\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                                .formatted(rows, rows + 1)
                        : "<pane xSplit=\"%d\" ySplit=\"%d\" topLeftCell=\"%s%d\" activePane=\"bottomRight\" state=\"frozen\"/>"
                                .formatted(
                                        columnsLeft,
                                        rows,
                                        WorkbookWriter.letters(columnsLeft),
                                        rows + 1);
        panes = pane;
        heading = rows;
    }

    /// Shows this sheet when the workbook is opened.
    public void select() {
        isSelected = true;
    }

    /// The next column from the left.
    ///
    /// @param characters how wide it is
    /// @param style of its cells that are still empty
    public void column(double characters, Style style) {
        width++;
        columns.append(
                "<col min=\"%d\" max=\"%d\" width=\"%s\" style=\"%d\" customWidth=\"1\"/>"
                        .formatted(
                                width,
                                width,
                                BigDecimal.valueOf(characters).toPlainString(),
                                styles.index(style)));
    }

    void asCopied(String copiedViews, String copiedFormat, String copiedColumns) {
        views = copiedViews;
        format = copiedFormat;
        columns.append(copiedColumns);
    }

    void merged(String element) {
        merged = element;
    }

    /// How many lines a text takes in a column; a Chinese character is as wide as two others.
    public static int lines(String text, double characters) {
        return text.lines()
                .mapToInt(l -> {
                    int wide = l.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum();
                    return Math.max(1, (int) Math.ceil(wide * 1.08 / characters));
                })
                .sum();
    }

    /// Begins a row, counted from 1 and below the one before.
    public void row(long next) {
        row(next, "");
    }

    /// Begins a row that is high enough for so many lines.
    public void row(long next, int lines) {
        row(
                next,
                lines <= 1
                        ? ""
                        : " ht=\"" + Math.min(400, 3 + lines * 16) + "\" customHeight=\"1\"");
    }

    void row(long next, String attributes) {
        endRow();
        row = next;
        out.append("<row r=\"").append(row).append('"').append(attributes).append('>');
    }

    /// A text; one that could be taken for a formula stays a text even once it is edited.
    public void text(int column, Style style, String text) {
        boolean quoted = HarmlessText.isFormula(text);
        raw(column, styles.index(quoted ? style.withQuote() : style), text);
    }

    void raw(int column, int style, String text) {
        if (text.isEmpty()) {
            cell(column, style, "", "");
            return;
        }
        cell(
                column,
                style,
                " t=\"inlineStr\"",
                "<is><t xml:space=\"preserve\">" + XmlText.cell(text) + "</t></is>");
    }

    public void number(int column, Style style, BigDecimal value) {
        cell(column, styles.index(style), "", "<v>" + value.toPlainString() + "</v>");
    }

    /// A day; one that spreadsheets cannot count is written as text.
    public void day(int column, Style style, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.getYear() > 9999) {
            text(column, style, day.toString());
            return;
        }
        long days = ChronoUnit.DAYS.between(DAY_ZERO, day);
        cell(column, styles.index(style), "", "<v>" + days + "</v>");
    }

    public void blank(int column, Style style) {
        cell(column, styles.index(style), "", "");
    }

    /// A text that leads to a cell of a sheet of the same workbook; beyond [#MOST_LINKS] it is a
    /// text alone.
    public void link(int column, Style style, String text, String sheet, String cell) {
        text(column, style, text);
        if (linked < MOST_LINKS) {
            linked++;
            links.append(
                    "<hyperlink ref=\"%s%d\" location=\"%s\" display=\"%s\"/>"
                            .formatted(
                                    WorkbookWriter.letters(column),
                                    row,
                                    XmlText.attribute(WorkbookWriter.quoted(sheet) + "!" + cell),
                                    XmlText.attribute(text)));
        }
    }

    void cell(int column, int style, String type, String content) {
        out.append("<c r=\"").append(WorkbookWriter.letters(column)).append(row).append('"');
        if (style != 0) {
            out.append(" s=\"").append(style).append('"');
        }
        out.append(type);
        if (content.isEmpty()) {
            out.append("/>");
        } else {
            out.append('>').append(content).append("</c>");
        }
        if (out.length() > BUFFER) {
            flush();
        }
    }

    public void validate(Validation validation) {
        validations.add(validation);
    }

    /// A note on a cell of the row that is being written; false if the sheet has no more room.
    public boolean note(int column, String text) {
        if (notes.size() >= MOST_NOTES) {
            return false;
        }
        notes.add(new Note(row, column, text));
        return true;
    }

    /// Lets the reader filter the range, headings included.
    public void filter(String range) {
        filter = range;
    }

    String name() {
        return name;
    }

    int number() {
        return number;
    }

    boolean isHidden() {
        return isHidden;
    }

    /// The range that can be filtered, as names write it; or empty.
    String filtered() {
        return filter.isEmpty()
                ? ""
                : WorkbookWriter.quoted(name)
                        + "!"
                        + filter.replaceAll("([A-Z]+)([0-9]+)", "\\$$1\\$$2");
    }

    /// The row that stands above each page on paper, as names write it; or empty.
    String repeated() {
        return heading == 0
                ? ""
                : "%s!$%d:$%d".formatted(WorkbookWriter.quoted(name), heading, heading);
    }

    private void flush() {
        if (!isBegun) {
            isBegun = true;
            String shown =
                    views.isEmpty()
                            ? "<sheetViews><sheetView"
                                    + (isSelected ? " tabSelected=\"1\"" : "")
                                    + " workbookViewId=\"0\">"
                                    + panes
                                    + "</sheetView></sheetViews>"
                            : views;
            book.write(
                    WorkbookWriter.HEAD
                            + "<worksheet xmlns=\"%s\" xmlns:r=\"%s\">"
                                    .formatted(WorkbookWriter.MAIN, WorkbookWriter.RELATION)
                            + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
                            + shown
                            + (format.isEmpty()
                                    ? "<sheetFormatPr defaultRowHeight=\"15\"/>"
                                    : format)
                            + (columns.isEmpty() ? "" : "<cols>" + columns + "</cols>")
                            + "<sheetData>");
        }
        book.write(out);
        out.setLength(0);
    }

    private void endRow() {
        if (row > 0) {
            out.append("</row>");
        }
    }

    void finish() {
        endRow();
        flush();
        out.append("</sheetData>");
        if (!filter.isEmpty()) {
            out.append("<autoFilter ref=\"").append(filter).append("\"/>");
        }
        out.append(merged);
        if (!validations.isEmpty()) {
            out.append("<dataValidations count=\"").append(validations.size()).append("\">");
            validations.forEach(v -> out.append(v.xml()));
            out.append("</dataValidations>");
        }
        if (linked > 0) {
            out.append("<hyperlinks>").append(links).append("</hyperlinks>");
        }
        out.append(
                "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        out.append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
        out.append(
                "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>");
        if (!notes.isEmpty()) {
            out.append("<legacyDrawing r:id=\"drawing\"/>");
        }
        book.write(out.append("</worksheet>"));
        book.end();
        if (!notes.isEmpty()) {
            writeNotes();
        }
    }

    private void writeNotes() {
        String comments = "comments" + number + ".xml";
        String drawing = "vmlDrawing" + number + ".vml";
        book.whole(
                "xl/worksheets/_rels/sheet" + number + ".xml.rels",
                WorkbookWriter.relations(
                        List.of(
                                WorkbookWriter.relation("notes", "comments", "../" + comments),
                                WorkbookWriter.relation(
                                        "drawing", "vmlDrawing", "../drawings/" + drawing))));
        book.type(
                "/xl/" + comments,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
        book.begin("xl/" + comments);
        book.write(
                WorkbookWriter.HEAD
                        + "<comments xmlns=\"%s\"><authors><author>Crosscut</author></authors><commentList>"
                                .formatted(WorkbookWriter.MAIN));
        for (Note note : notes) {
            book.write(
                    "<comment ref=\"%s%d\" authorId=\"0\"><text><t xml:space=\"preserve\">%s</t></text></comment>"
                            .formatted(
                                    WorkbookWriter.letters(note.column),
                                    note.row,
                                    XmlText.cell(note.text)));
        }
        book.write("</commentList></comments>");
        book.end();
        book.begin("xl/drawings/" + drawing);
        book.write(
                "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                        + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shapetype id=\"_x0000_t202\""
                        + " coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
                        + "<v:stroke joinstyle=\"miter\"/></v:shapetype>");
        for (int i = 0; i < notes.size(); i++) {
            book.write(shape(notes.get(i), FIRST_SHAPE + i));
        }
        book.write("</xml>");
        book.end();
    }

    /// A box beside the cell, as high as its text needs.
    private static String shape(Note note, int id) {
        long lines =
                note.text
                        .lines()
                        .mapToLong(l -> 1 + l.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum() / 42)
                        .sum();
        long top = Math.max(0, note.row - 2);
        return ("<v:shape id=\"_x0000_s%d\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\""
                        + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
                        + "<v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\">"
                        + "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%d, 12, %d, 4, %d, 40, %d, 4</x:Anchor>"
                        + "<x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column>"
                        + "</x:ClientData></v:shape>")
                .formatted(
                        id,
                        note.column + 1,
                        top,
                        note.column + 4,
                        top + lines + 1,
                        note.row - 1,
                        note.column);
    }
}

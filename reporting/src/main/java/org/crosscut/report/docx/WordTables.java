package org.crosscut.report.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.crosscut.language.Language;
import org.crosscut.report.Block;
import org.crosscut.report.FollowUp;
import org.crosscut.report.Inline;
import org.crosscut.report.Matrix;
import org.crosscut.report.Table;
import org.crosscut.report.Words;

/// Tables: the head repeated on every sheet, no row parted from the next without need, columns from
/// right to left where the language is written so.
final class WordTables {
    private static final String RULE =
            "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"";
    private static final String DRAFT = "FAF3DC";

    private final Ooxml out;
    private final WordParagraphs paragraphs;
    private final Words words;
    private final Consumer<List<Block>> blocks;
    private int width;

    /// @param blocks writes what stands in a cell
    WordTables(Ooxml out, WordParagraphs paragraphs, Words words, Consumer<List<Block>> blocks) {
        this.out = out;
        this.paragraphs = paragraphs;
        this.words = words;
        this.blocks = blocks;
    }

    /// The width between the margins, in twentieths of a point.
    void fit(int room) {
        width = room;
    }

    void write(Table table) {
        if (!table.caption().isEmpty()) {
            paragraphs.write("TableTitle", table.caption());
        }
        int count = table.columns().size();
        start(evenly(count));
        head(
                table.columns().stream()
                        .map(c ->
                                c.unit().isEmpty()
                                        ? c.title()
                                        : c.title() + " " + words.of("table.unit", c.unit()))
                        .toList());
        for (Table.Row row : table.rows()) {
            out.open("tr").raw("<w:trPr><w:cantSplit/></w:trPr>");
            if (row.kind() == Table.Row.Kind.HEADING) {
                cell(width, count, "", () -> paragraphs.write("TableHead", row.cells().getFirst()));
            } else {
                for (int i = 0; i < count; i++) {
                    String style = row.kind() == Table.Row.Kind.TOTAL ? "TableHead" : "TableText";
                    String side = table.columns().get(i).isNumeric() ? "<w:jc w:val=\"end\"/>" : "";
                    List<Inline> content = row.cells().get(i);
                    cell(width / count, 1, "", () -> paragraphs.write(style, side, content));
                }
            }
            out.close("tr");
        }
        end();
        if (!table.remark().isEmpty()) {
            paragraphs.write("Remark", table.remark());
        }
    }

    void write(FollowUp table) {
        Language outside = paragraphs.language();
        start(evenly(2));
        head(List.of(table.decision(), table.action()));
        for (FollowUp.Row row : table.rows()) {
            out.open("tr");
            paragraphs.speak(row.language());
            cell(
                    width / 2,
                    1,
                    "",
                    () -> row.decision().forEach(p -> paragraphs.write("TableText", p)));
            boolean isApproved =
                    row.actions().stream().allMatch(a -> a.state() == FollowUp.State.APPROVED);
            cell(width / 2, 1, isApproved ? "" : DRAFT, () -> row.actions().forEach(this::action));
            out.close("tr");
        }
        paragraphs.speak(outside);
        end();
    }

    /// Approved words carry no mark, so that they can be pasted as they are.
    private void action(FollowUp.Action action) {
        paragraphs.speak(words.language());
        if (action.state() != FollowUp.State.APPROVED) {
            paragraphs.write("DraftMark", Inline.of(action.mark()));
        }
        paragraphs.speak(action.language());
        blocks.accept(action.content());
    }

    void write(Matrix matrix) {
        int count = matrix.columns().size() + 1;
        int first = width / 4;
        int other = (width - first) / Math.max(1, count - 1);
        var widths = new ArrayList<Integer>();
        widths.add(first);
        matrix.columns().forEach(c -> widths.add(other));
        start(widths);
        var titles = new ArrayList<String>();
        titles.add(matrix.corner());
        matrix.columns().forEach(c -> titles.add(c.label()));
        head(titles);
        for (Matrix.Group group : matrix.groups()) {
            out.open("tr").raw("<w:trPr><w:cantSplit/></w:trPr>");
            cell(width, count, "", () -> paragraphs.write("TableHead", Inline.of(group.title())));
            out.close("tr");
            group.rows().forEach(row -> row(row, first, other, count));
        }
        end();
    }

    private void row(Matrix.Row row, int first, int other, int count) {
        out.open("tr").raw("<w:trPr><w:cantSplit/></w:trPr>");
        String title = row.label() + "  " + row.text();
        cell(first, 1, "", () -> paragraphs.write("TableText", Inline.of(title)));
        if (row.cells().isEmpty()) {
            cell(
                    width - first,
                    count - 1,
                    "",
                    () -> paragraphs.write("Remark", Inline.of(row.instead())));
        }
        for (Matrix.Cell cell : row.cells()) {
            String text = cell.word() + (cell.count() == 0 ? "" : " " + cell.count());
            cell(other, 1, "", () -> paragraphs.write("TableText", Inline.of(text)));
        }
        out.close("tr");
    }

    private List<Integer> evenly(int count) {
        var widths = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            widths.add(width / count);
        }
        return widths;
    }

    private void start(List<Integer> widths) {
        out.open("tbl").open("tblPr");
        if (words.language().isRightToLeft()) {
            out.empty("bidiVisual");
        }
        out.empty("tblW", "w", String.valueOf(width), "type", "dxa").raw("<w:tblBorders>");
        for (String side : List.of("top", "bottom", "insideH")) {
            out.raw("<w:" + side + " " + RULE + "/>");
        }
        out.raw("</w:tblBorders>").empty("tblLayout", "type", "fixed");
        out.raw(
                "<w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/>"
                        + "<w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar>");
        out.close("tblPr").open("tblGrid");
        widths.forEach(w -> out.empty("gridCol", "w", String.valueOf(w)));
        out.close("tblGrid");
    }

    private void head(List<String> titles) {
        out.open("tr").raw("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        int each = width / titles.size();
        titles.forEach(t -> cell(each, 1, "", () -> paragraphs.write("ColumnHead", Inline.of(t))));
        out.close("tr");
    }

    /// @param fill a colour; empty for none
    private void cell(int cellWidth, int columns, String fill, Runnable content) {
        out.open("tc").open("tcPr").empty("tcW", "w", String.valueOf(cellWidth), "type", "dxa");
        if (columns > 1) {
            out.empty("gridSpan", "val", String.valueOf(columns));
        }
        if (!fill.isEmpty()) {
            String colour = fill.toUpperCase(Locale.ROOT);
            out.empty("shd", "val", "clear", "color", "auto", "fill", colour);
        }
        out.close("tcPr");
        content.run();
        out.close("tc");
    }

    // A table at the end of a cell, or before another, needs a paragraph behind it.
    private void end() {
        out.close("tbl");
        paragraphs.write("Gap", List.of());
    }
}

package org.crosscut.workbook;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Copies a text table into a workbook with marks on its cells. All cells stay texts, so that no
/// spreadsheet takes one for a number, a day or a formula, and each line stands in the row of its
/// own number, as long as a sheet has so many rows.
public final class TextCopy {
    private static final long ROWS = 1_000_000;
    private static final int COLUMNS = 40;
    private static final Style TEXT = Style.PLAIN.withFormat("@");

    private final WorkbookWriter book;
    private final String name;
    private final Marks marks;
    private @Nullable SheetWriter sheet;
    private long part = -1;
    private List<String> header = List.of();

    /// @param name of the sheet; later ones add a number
    /// @param marks by line
    public TextCopy(WorkbookWriter book, String name, Iterator<Mark> marks) {
        this.book = book;
        this.name = name;
        this.marks = new Marks(marks);
    }

    /// The sheet on which a line stands.
    public static String sheet(String name, long line) {
        long part = part(line);
        return part == 0 ? name : name + " " + (part + 1);
    }

    /// The row in which a line stands; later sheets repeat the header above.
    public static long row(long line) {
        long part = part(line);
        return line - part * ROWS + (part == 0 ? 0 : 1);
    }

    private static long part(long line) {
        return (Math.max(1, line) - 1) / ROWS;
    }

    /// Takes the next line's cells.
    ///
    /// @param isHeader whether later sheets repeat it
    public void add(long line, List<String> cells, boolean isHeader) {
        untilLine(line);
        Marks.Row marked = marks.nextRow() == line ? marks.take() : null;
        write(line, cells, marked);
        if (isHeader) {
            header = List.copyOf(cells);
        }
    }

    /// Takes what is marked behind the last line.
    ///
    /// @return whether every mark got its note
    public boolean finish() {
        untilLine(Long.MAX_VALUE);
        if (sheet == null) {
            open(1);
        }
        return marks.areAllNoted();
    }

    /// Lines that could not be read leave empty rows, which bear their marks.
    private void untilLine(long line) {
        while (marks.nextRow() < line) {
            Marks.Row row = marks.take();
            if (row.number() > 0) {
                write(row.number(), List.of(), row);
            }
        }
    }

    private SheetWriter open(long line) {
        SheetWriter current = sheet;
        if (current == null || part(line) != part) {
            part = part(line);
            current = book.sheet(sheet(name, line));
            for (int i = 0; i < COLUMNS; i++) {
                current.column(16, TEXT);
            }
            if (part > 0) {
                current.row(1);
                for (int c = 0; c < header.size(); c++) {
                    current.text(c, TEXT, header.get(c));
                }
            }
            sheet = current;
        }
        return current;
    }

    private void write(long line, List<String> cells, Marks.@Nullable Row marked) {
        SheetWriter to = open(line);
        to.row(row(line));
        int last = marked == null ? cells.size() : Math.max(cells.size(), 1);
        boolean isFirst = true;
        for (int c = 0; c < last || (marked != null && marked.after(c - 1) < 1 << 14); c++) {
            String text = c < cells.size() ? cells.get(c) : "";
            String fill = marked == null ? "" : marked.fill(c);
            if (!text.isEmpty() || !fill.isEmpty()) {
                to.text(c, fill.isEmpty() ? TEXT : TEXT.withFill(fill), text);
            }
            String note = marked == null ? "" : marked.note(c, isFirst);
            if (!note.isEmpty()) {
                marks.note(to, c, note);
            }
            isFirst = false;
        }
    }
}

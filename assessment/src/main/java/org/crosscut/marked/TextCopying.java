package org.crosscut.marked;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.intake.CellSink;
import org.crosscut.workbook.Mark;
import org.crosscut.workbook.TextCopy;
import org.crosscut.workbook.WorkbookWriter;
import org.jspecify.annotations.Nullable;

/// Takes the cells of a text table to its copy. The first lines wait until the header is found,
/// since only it tells in which column a problem is.
final class TextCopying implements CellSink {
    private static final int LONGEST_WAIT = 30;

    private final WorkbookWriter book;
    private final String table;
    private final List<Diagnostic> problems;
    private final MarkedCopy.Marking marking;
    private final List<Line> waiting = new ArrayList<>();
    private Map<String, Integer> columns = Map.of();
    private @Nullable TextCopy copy;

    private record Line(long number, List<String> cells, boolean isHeader) {}

    TextCopying(
            WorkbookWriter book,
            String table,
            List<Diagnostic> problems,
            MarkedCopy.Marking marking) {
        this.book = book;
        this.table = table;
        this.problems = problems;
        this.marking = marking;
    }

    @Override
    public void row(long line, List<String> cells, Map<String, Integer> found) {
        TextCopy begun = copy;
        if (begun != null) {
            begun.add(line, cells, false);
            return;
        }
        waiting.add(new Line(line, cells, !found.isEmpty()));
        if (!found.isEmpty()) {
            columns = Map.copyOf(found);
        }
        if (!found.isEmpty() || waiting.size() == LONGEST_WAIT) {
            begin();
        }
    }

    private TextCopy begin() {
        var begun = new TextCopy(book, table, marks());
        copy = begun;
        waiting.forEach(l -> begun.add(l.number(), l.cells(), l.isHeader()));
        waiting.clear();
        return begun;
    }

    private Iterator<Mark> marks() {
        var targets = new Targets(table, columns);
        return problems.stream()
                .filter(p -> p.place() instanceof Place.Row r && r.line() > 0)
                .map(p -> {
                    var row = (Place.Row) p.place();
                    return marking.mark(p, row.line(), targets.column(row));
                })
                .iterator();
    }

    /// @return whether every mark got its note
    boolean finish() {
        TextCopy begun = copy;
        return (begun == null ? begin() : begun).finish();
    }

    Map<String, Integer> columns() {
        return columns;
    }
}

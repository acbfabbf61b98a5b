package org.crosscut.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.rule.RowCondition;
import org.jspecify.annotations.Nullable;

/// The way of the records of one file, in all its parts: lines above the header, the header, rows.
final class TableReading {
    static final int LONGEST_SEARCH = 30;

    private final Dataset dataset;
    private final Header.Names names;
    private final List<CellReader> readers;
    private final Map<Column, Object> given;
    private final List<RowCondition> conditions;
    private final List<Pointers> pointers;
    private final Problems problems;
    private final Covers covers;
    private final RowSink sink;
    private final int headerRow;
    private final KeyLines lineOfKey = new KeyLines();
    private final List<RawRow> waiting = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Long> headerRows = new ArrayList<>();
    private long rows;
    private @Nullable Header header;
    private @Nullable RowCheck check;

    /// @param readers in the order of the dataset's columns
    /// @param given values of the whole file
    /// @param headerRow the line of the header where it is stated, else 0
    TableReading(
            Dataset dataset,
            List<CellReader> readers,
            Map<Column, Object> given,
            List<RowCondition> conditions,
            List<Pointers> pointers,
            Problems problems,
            RowSink sink,
            int headerRow) {
        this.dataset = dataset;
        this.names = new Header.Names(dataset);
        this.readers = readers;
        this.given = given;
        this.conditions = conditions;
        this.pointers = pointers;
        this.problems = problems;
        this.sink = sink;
        this.headerRow = headerRow;
        this.covers = new Covers(dataset);
    }

    Header.Names names() {
        return names;
    }

    /// How many columns make a header, with what is given of the whole file.
    int enough() {
        return names.enough(given.keySet());
    }

    /// The next records are those of another part; of a sheet, the first of them is its header.
    ///
    /// @return its index
    int part(Part part) {
        finishPart();
        problems.part(part);
        parts.add(part);
        header = null;
        check = null;
        return parts.size() - 1;
    }

    private boolean isInSheet() {
        return !parts.isEmpty() && !parts.getLast().sheet().isEmpty();
    }

    private void finishPart() {
        if (header == null && !waiting.isEmpty()) {
            beginWithFirst();
        }
    }

    void next(RawRow record) {
        if (header != null) {
            row(record);
        } else if (isInSheet()) {
            problems.columns(names.places(record.cells()));
            begin(record);
        } else if (headerRow > 0) {
            if (RowNumber.line(record.line()) >= headerRow) {
                begin(record);
            }
        } else {
            waiting.add(record);
            if (names.isHeader(record.cells())) {
                begin(record);
                above(record.line());
                waiting.clear();
            } else if (waiting.size() == LONGEST_SEARCH) {
                beginWithFirst();
            }
        }
    }

    /// What was read, if no problem was told.
    Delivery finish(String name, CodeList entities, CodeList periods) {
        finishPart();
        readers.forEach(CellReader::finish);
        pointers.forEach(p -> p.finish(covers.all()));
        if (rows == 0 && !problems.hasErrors() && !covers.addNil(given)) {
            problems.row(FileCode.NO_ROWS, 1, "");
        }
        if (!problems.hasErrors()) {
            covers.checkExistence(entities, periods, problems);
        }
        return new Delivery(
                dataset,
                name,
                rows,
                parts.stream().map(Part::shown).toList(),
                new TreeMap<>(),
                covers.all());
    }

    /// The line of the header, of each part in turn.
    List<Long> headerRows() {
        return List.copyOf(headerRows);
    }

    /// No line is clearly the header, so the first has to be, and is told what it lacks.
    private void beginWithFirst() {
        // A line that cannot be read may have been the header; that has been told.
        if (!problems.hasErrors() || waiting.size() > 1) {
            begin(waiting.getFirst());
            waiting.stream().skip(1).forEach(this::row);
        }
        waiting.clear();
    }

    private void above(long line) {
        if (waiting.size() > 1) {
            problems.row(
                    FileCode.LINES_ABOVE_HEADER,
                    waiting.getFirst().line(),
                    "",
                    "number",
                    String.valueOf(waiting.size() - 1),
                    "line",
                    String.valueOf(RowNumber.line(line)));
        }
    }

    private void begin(RawRow record) {
        header = names.read(record, given.keySet(), problems);
        headerRows.add(RowNumber.line(record.line()));
        if (header.isReadable()) {
            check =
                    new RowCheck(
                            dataset,
                            header,
                            readers,
                            given,
                            lineOfKey,
                            conditions,
                            pointers,
                            problems);
        }
    }

    private void row(RawRow record) {
        @Nullable Object[] values = check == null ? null : check.check(record);
        if (values != null) {
            rows++;
            covers.add(record.line(), values);
            if (!problems.hasErrors()) {
                sink.add(record.line(), values);
            }
        }
    }
}

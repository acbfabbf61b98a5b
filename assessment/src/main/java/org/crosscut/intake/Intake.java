package org.crosscut.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.diagnostic.Checked;
import org.jspecify.annotations.Nullable;

/// Reads files against the schema of their dataset and returns checked rows or every problem.
public final class Intake {
    private final Map<String, CodeList> lists = new TreeMap<>();
    private final CodeList entities;
    private final CodeList periods;

    /// @param workspaceKind `real` or `exercise`: only entities of that kind may report
    public Intake(Catalogue catalogue, String workspaceKind) {
        for (ReferenceTable table : catalogue.references()) {
            boolean shared = table.purpose() != ReferenceTable.Purpose.ENTITIES;
            lists.put(
                    table.name(),
                    new CodeList(
                            table, row -> shared || workspaceKind.equals(row.get("workspace"))));
        }
        entities = list(catalogue.reference(ReferenceTable.Purpose.ENTITIES).name());
        periods = list(catalogue.reference(ReferenceTable.Purpose.PERIODS).name());
    }

    /// Reads a whole file of moderate size and keeps its rows.
    ///
    /// @param fileName as problems and receipts print it; folders before it are cut off
    /// @param given see [Stated#whole]
    public Checked<Rows> read(
            Dataset dataset, String fileName, byte[] bytes, Map<Column.Role, String> given) {
        var rows = new ArrayList<Row>();
        RowSink keeping = (line, values) -> rows.add(new Row(line, Arrays.asList(values)));
        Checked<Delivery> read =
                read(dataset, fileName, Content.of(bytes), new Stated(given), keeping);
        return switch (read) {
            case Checked.Bad<Delivery>(var problems) -> new Checked.Bad<>(problems);
            case Checked.Good<Delivery>(Delivery d, var problems) ->
                    new Checked.Good<>(
                            new Rows(dataset, d.fileName(), bytes, rows, d.covers()), problems);
        };
    }

    /// Reads a whole file and gives its rows away as they come.
    ///
    /// @param fileName as problems and receipts print it; folders before it are cut off
    /// @param sink gets rows as long as no error was found
    public Checked<Delivery> read(
            Dataset dataset, String fileName, Content content, Stated stated, RowSink sink) {
        String name = fileName.substring(lastSeparator(fileName) + 1);
        byte[] bytes;
        try (var stream = content.open()) {
            bytes = stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return switch (Decoding.decode(name, bytes)) {
            case Checked.Bad<String>(var problems) -> new Checked.Bad<>(problems);
            case Checked.Good<String>(String text, _) -> read(dataset, name, text, stated, sink);
        };
    }

    private Checked<Delivery> read(
            Dataset dataset, String name, String text, Stated stated, RowSink sink) {
        var problems = new Problems(name);
        List<CellReader> readers =
                dataset.columns().stream().map(c -> reader(c, problems)).toList();
        Map<Column, Object> whole = given(dataset, readers, stated.whole(), problems);
        var names = new Header.Names(dataset);
        var reading = new Reading(dataset, names, readers, whole, problems, sink);
        CsvFile.of(name, text, names::known).read(problems, reading::next);
        if (reading.rows == 0 && !problems.hasErrors() && !reading.covers.addNil(whole)) {
            problems.row(FileCode.NO_ROWS, 1, "");
        }
        if (!problems.hasErrors()) {
            reading.covers.checkExistence(entities, periods, problems);
        }
        return Checked.of(
                new Delivery(dataset, name, reading.rows, reading.covers.all()), problems.all());
    }

    /// The way of the records of one file: the first is the header, then come rows.
    private static final class Reading {
        private final Dataset dataset;
        private final Header.Names names;
        private final List<CellReader> readers;
        private final Map<Column, Object> given;
        private final Problems problems;
        private final Covers covers;
        private final RowSink sink;
        private long rows;
        private @Nullable Header header;
        private @Nullable RowCheck check;

        Reading(
                Dataset dataset,
                Header.Names names,
                List<CellReader> readers,
                Map<Column, Object> given,
                Problems problems,
                RowSink sink) {
            this.dataset = dataset;
            this.names = names;
            this.readers = readers;
            this.given = given;
            this.problems = problems;
            this.sink = sink;
            this.covers = new Covers(dataset);
        }

        void next(RawRow record) {
            if (header == null) {
                header = names.read(record, given.keySet(), problems);
                if (header.isReadable()) {
                    check = new RowCheck(dataset, header, readers, given, problems);
                }
                return;
            }
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

    private static Map<Column, Object> given(
            Dataset dataset,
            List<CellReader> readers,
            Map<Column.Role, String> given,
            Problems problems) {
        var values = new LinkedHashMap<Column, Object>();
        new TreeMap<>(given)
                .forEach((role, text) -> {
                    Column column = dataset.role(role);
                    if (column == null) {
                        String word = role.name().toLowerCase(Locale.ROOT);
                        problems.row(
                                FileCode.GIVEN_NOT_USED,
                                Problems.GIVEN,
                                "",
                                "role",
                                word.replace('_', '-'),
                                "dataset",
                                dataset.name());
                        return;
                    }
                    int position = dataset.columns().indexOf(column);
                    Object value = readers.get(position).read(text, Problems.GIVEN);
                    if (value != null) {
                        values.put(column, value);
                    }
                });
        return values;
    }

    private CellReader reader(Column column, Problems problems) {
        CodeList codes = column.codes().isEmpty() ? null : list(column.codes());
        return new CellReader(column, codes, problems);
    }

    private CodeList list(String name) {
        CodeList list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no reference table " + name);
        }
        return list;
    }

    private static int lastSeparator(String path) {
        return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    }
}

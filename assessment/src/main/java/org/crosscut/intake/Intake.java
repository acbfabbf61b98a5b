package org.crosscut.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
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
        return read(dataset, fileName, bytes, new Stated(given));
    }

    /// Reads a whole file of moderate size and keeps its rows.
    ///
    /// @param fileName as problems and receipts print it; folders before it are cut off
    public Checked<Rows> read(Dataset dataset, String fileName, byte[] bytes, Stated stated) {
        var rows = new ArrayList<Row>();
        RowSink keeping = (line, values) -> rows.add(new Row(line, Arrays.asList(values)));
        Checked<Delivery> read = read(dataset, fileName, Content.of(bytes), stated, keeping);
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
        var problems = new Problems(name);
        List<CellReader> readers =
                dataset.columns().stream().map(c -> reader(c, problems)).toList();
        if (isOldOrLocked(bytes)) {
            problems.accept(Diagnostic.of(SheetCode.OLD_OR_LOCKED, Place.file(name)));
            return new Checked.Bad<>(problems.all());
        }
        if (isZip(bytes)) {
            Map<Column, Object> whole = given(dataset, readers, stated.whole(), problems);
            var reading = new Reading(dataset, readers, whole, problems, sink);
            List<String> parts = workbook(name, bytes, stated, reading);
            return delivered(name, parts, reading);
        }
        return switch (Decoding.decode(name, bytes)) {
            case Checked.Bad<String>(var bad) -> new Checked.Bad<>(bad);
            case Checked.Good<String>(String text, _) -> {
                Map<Column, Object> whole = given(dataset, readers, stated.whole(), problems);
                var reading = new Reading(dataset, readers, whole, problems, sink);
                CsvFile.of(name, text, reading.names::known).read(problems, reading::next);
                yield delivered(name, List.of(), reading);
            }
        };
    }

    private Checked<Delivery> delivered(String name, List<String> parts, Reading reading) {
        Problems problems = reading.problems;
        if (reading.rows == 0 && !problems.hasErrors() && !reading.covers.addNil(reading.given)) {
            problems.row(FileCode.NO_ROWS, 1, "");
        }
        if (!problems.hasErrors()) {
            reading.covers.checkExistence(entities, periods, problems);
        }
        return Checked.of(
                new Delivery(reading.dataset, name, reading.rows, parts, reading.covers.all()),
                problems.all());
    }

    /// Reads the sheets that hold the table, one after the other, as parts of one file.
    private static List<String> workbook(
            String name, byte[] bytes, Stated stated, Reading reading) {
        var parts = new ArrayList<String>();
        try {
            Workbook workbook = Workbook.of(bytes);
            int enough = reading.names.enough(reading.given.keySet());
            var sheets = new Sheets(name, workbook, reading.names::distinct, enough, stated);
            for (Sheets.Chosen chosen : sheets.choose(reading.problems)) {
                Sheet sheet = chosen.sheet();
                reading.sheet(sheet.name());
                new SheetRecords(name, workbook, sheet, parts.size(), chosen.headerRow())
                        .read(reading.problems, reading::next);
                parts.add(sheet.name());
            }
        } catch (DamagedWorkbook e) {
            reading.problems.accept(Diagnostic.of(e.code(), Place.file(name), "what", e.what()));
        }
        return parts;
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9;
    }

    private static boolean isOldOrLocked(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == (byte) 0xD0
                && bytes[1] == (byte) 0xCF
                && bytes[2] == 0x11
                && bytes[3] == (byte) 0xE0;
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
        private final Map<List<Object>, Long> lineOfKey = new HashMap<>();
        private boolean inSheet;
        private long rows;
        private @Nullable Header header;
        private @Nullable RowCheck check;

        Reading(
                Dataset dataset,
                List<CellReader> readers,
                Map<Column, Object> given,
                Problems problems,
                RowSink sink) {
            this.dataset = dataset;
            this.names = new Header.Names(dataset);
            this.readers = readers;
            this.given = given;
            this.problems = problems;
            this.sink = sink;
            this.covers = new Covers(dataset);
        }

        /// The next records are those of another sheet.
        void sheet(String name) {
            problems.sheet(name);
            inSheet = true;
            header = null;
            check = null;
        }

        void next(RawRow record) {
            if (header == null) {
                if (inSheet) {
                    problems.columns(names.places(record.cells()));
                }
                header = names.read(record, given.keySet(), problems);
                if (header.isReadable()) {
                    check = new RowCheck(dataset, header, readers, given, lineOfKey, problems);
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

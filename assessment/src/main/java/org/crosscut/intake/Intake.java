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
import org.crosscut.catalogue.Conventions;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.diagnostic.Checked;
import org.crosscut.rule.RowCondition;
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
        return read(dataset, fileName, bytes, Stated.whole(given));
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
        var names = new Header.Names(dataset);
        return switch (Decoding.decode(name, bytes, stated.encoding(), t -> known(t, names))) {
            case Checked.Bad<String>(var problems) -> new Checked.Bad<>(problems);
            case Checked.Good<String>(String text, var told) -> {
                var problems = new Problems(name);
                told.forEach(problems);
                yield read(dataset, name, text, stated, problems, sink);
            }
        };
    }

    /// How many names of columns the best of a text's first lines has.
    private static int known(String text, Header.Names names) {
        return text.lines()
                .limit(Reading.LONGEST_SEARCH)
                .mapToInt(line -> names.known(Arrays.asList(line.split("[,;\t|\"]", -1))))
                .max()
                .orElse(0);
    }

    private Checked<Delivery> read(
            Dataset dataset,
            String name,
            String text,
            Stated stated,
            Problems problems,
            RowSink sink) {
        List<CellReader> readers =
                dataset.columns().stream()
                        .map(c -> reader(c, conventions(dataset, c, stated), problems))
                        .toList();
        Map<Column, Object> whole = given(dataset, readers, stated.whole(), problems);
        var names = new Header.Names(dataset);
        var reading =
                new Reading(dataset, names, readers, whole, problems, sink, stated.headerRow());
        CsvFile.of(name, text, stated.separator(), names::known).read(problems, reading::next);
        reading.finish();
        if (reading.rows == 0 && !problems.hasErrors() && !reading.covers.addNil(whole)) {
            problems.row(FileCode.NO_ROWS, 1, "");
        }
        if (!problems.hasErrors()) {
            reading.covers.checkExistence(entities, periods, problems);
        }
        return Checked.of(
                new Delivery(dataset, name, reading.rows, reading.covers.all()), problems.all());
    }

    /// The way of the records of one file: lines above the header, the header, then rows.
    private static final class Reading {
        private static final int LONGEST_SEARCH = 30;

        private final Dataset dataset;
        private final Header.Names names;
        private final List<CellReader> readers;
        private final Map<Column, Object> given;
        private final Problems problems;
        private final Covers covers;
        private final RowSink sink;
        private final int headerRow;
        private final List<RowCondition> conditions;
        private final List<RawRow> waiting = new ArrayList<>();
        private long rows;
        private @Nullable Header header;
        private @Nullable RowCheck check;

        Reading(
                Dataset dataset,
                Header.Names names,
                List<CellReader> readers,
                Map<Column, Object> given,
                Problems problems,
                RowSink sink,
                int headerRow) {
            this.dataset = dataset;
            this.conditions = conditions(dataset);
            this.headerRow = headerRow;
            this.names = names;
            this.readers = readers;
            this.given = given;
            this.problems = problems;
            this.sink = sink;
            this.covers = new Covers(dataset);
        }

        void next(RawRow record) {
            if (header != null) {
                row(record);
            } else if (headerRow > 0) {
                if (record.line() >= headerRow) {
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

        void finish() {
            if (header == null && !waiting.isEmpty()) {
                beginWithFirst();
            }
            readers.forEach(CellReader::finish);
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
                        String.valueOf(line));
            }
        }

        private void begin(RawRow record) {
            header = names.read(record, given.keySet(), problems);
            if (header.isReadable()) {
                check = new RowCheck(dataset, header, readers, given, conditions, problems);
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

    private static List<RowCondition> conditions(Dataset dataset) {
        return switch (RowCondition.of(dataset)) {
            case Checked.Good<List<RowCondition>>(var conditions, _) -> conditions;
            case Checked.Bad<List<RowCondition>>(var problems) ->
                    throw new IllegalArgumentException(
                            "a dataset that does not compile: " + problems);
        };
    }

    private CellReader reader(Column column, Conventions conventions, Problems problems) {
        CodeList codes = column.codes().isEmpty() ? null : list(column.codes());
        return new CellReader(column, codes, conventions, problems);
    }

    private static Conventions conventions(Dataset dataset, Column column, Stated stated) {
        return stated.conventions().or(column.conventions()).or(dataset.conventions());
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

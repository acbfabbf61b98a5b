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
import java.util.function.Consumer;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Conventions;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ForeignKey;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.diagnostic.Checked;
import org.crosscut.rule.RowCondition;

/// Reads files against the schema of their dataset and returns checked rows or every problem.
public final class Intake {
    private final Catalogue catalogue;
    private final KnownKeys known;
    private final Map<String, CodeList> lists = new TreeMap<>();
    private final Map<Dataset, List<RowCondition>> conditions = new HashMap<>();
    private final CodeList entities;
    private final CodeList periods;

    /// @param workspaceKind `real` or `exercise`: only entities of that kind may report
    public Intake(Catalogue catalogue, String workspaceKind) {
        this(catalogue, workspaceKind, KnownKeys.NONE);
    }

    /// @param workspaceKind `real` or `exercise`: only entities of that kind may report
    /// @param known where rows may point to
    public Intake(Catalogue catalogue, String workspaceKind, KnownKeys known) {
        this.catalogue = catalogue;
        this.known = known;
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
                    new Checked.Good<>(new Rows(d, bytes, rows), problems);
        };
    }

    /// Reads a whole file and gives its rows away as they come.
    ///
    /// @param fileName as problems and receipts print it; folders before it are cut off
    /// @param sink gets rows as long as no error was found
    public Checked<Delivery> read(
            Dataset dataset, String fileName, Content content, Stated stated, RowSink sink) {
        String name = fileName.substring(lastSeparator(fileName) + 1);
        var problems = new Problems(name);
        List<CellReader> readers =
                dataset.columns().stream()
                        .map(c -> reader(c, conventions(dataset, c, stated), problems))
                        .toList();
        var reading =
                new TableReading(
                        dataset,
                        readers,
                        given(dataset, readers, stated.whole(), problems),
                        conditions(dataset),
                        dataset.foreignKeys().stream()
                                .map(key -> pointers(dataset, key, problems))
                                .toList(),
                        problems,
                        sink,
                        stated.headerRow());
        var how = new HowRead(dataset, stated);
        if (!new FileReading(name, stated, reading, how, problems).read(content)) {
            return new Checked.Bad<>(problems.all());
        }
        Delivery delivery = reading.finish(name, entities, periods);
        how.headers(reading.headerRows());
        return Checked.of(delivery.withRead(how.facts()), problems.all());
    }

    /// Reads a text table again and gives its cells as they stand there, unchecked, to be copied.
    ///
    /// @param content what [#read] has read
    public void copy(
            Dataset dataset, String fileName, Content content, Stated stated, CellSink sink) {
        String name = fileName.substring(lastSeparator(fileName) + 1);
        var names = new Header.Names(dataset);
        boolean[] hasHeader = {false};
        Consumer<RawRow> records =
                record -> {
                    Map<String, Integer> places = Map.of();
                    if (!hasHeader[0]) {
                        hasHeader[0] =
                                stated.headerRow() > 0
                                        ? record.line() >= stated.headerRow()
                                        : names.isHeader(record.cells());
                        places = hasHeader[0] ? names.places(record.cells()) : places;
                    }
                    sink.row(record.line(), record.cells(), places);
                };
        try {
            FileReading.text(
                    name, content, stated, names, new Problems(name), records, (what, found) -> {});
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
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

    private Pointers pointers(Dataset dataset, ForeignKey key, Problems problems) {
        return new Pointers(dataset, catalogue.dataset(key.dataset()), key, known, problems);
    }

    /// Compiled once: a workspace may take many files of a dataset.
    private synchronized List<RowCondition> conditions(Dataset dataset) {
        return conditions.computeIfAbsent(
                dataset,
                d ->
                        switch (RowCondition.of(d)) {
                            case Checked.Good<List<RowCondition>>(var compiled, _) -> compiled;
                            case Checked.Bad<List<RowCondition>>(var problems) ->
                                    throw new IllegalArgumentException(
                                            d.name() + " does not compile: " + problems);
                        });
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

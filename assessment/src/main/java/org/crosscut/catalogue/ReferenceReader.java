package org.crosscut.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/// Reads a reference table: its schema from YAML, its rows from CSV.
final class ReferenceReader {
    private static final Pattern STARTING_LINE = Pattern.compile("starting at line ([0-9]+)");
    private static final Set<String> LABELS = Set.of("en", "zh");

    private final Problems problems;
    private final DatasetReader tables;

    ReferenceReader(Problems problems, DatasetReader tables) {
        this.problems = problems;
        this.tables = tables;
    }

    /// @param csv the rows; null if the file is missing, which is reported elsewhere
    ReferenceTable read(String name, YamlFile file, @Nullable SourceFile csv) {
        Entry root = file.root();
        List<Column> columns = tables.columns(root.at("columns"));
        var table =
                new ReferenceTable(
                        name,
                        root.localized("title", name),
                        root.word("purpose", ReferenceTable.Purpose.CODES),
                        root.text("source"),
                        columns,
                        csv == null ? List.of() : rows(columns, csv),
                        file.origin());
        return table;
    }

    private List<Map<String, @Nullable Object>> rows(List<Column> columns, SourceFile csv) {
        String text = csv.text(problems);
        if (text == null) {
            return List.of();
        }
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        var lines = new HashMap<String, Long>();
        var reader =
                CsvReader.builder()
                        .skipEmptyLines(false)
                        .allowUnclosedQuote(false)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text);
        long line = 1;
        try {
            boolean isHeader = true;
            for (CsvRecord row : reader) {
                line = row.getStartingLineNumber();
                if (isHeader) {
                    isHeader = false;
                    if (!checkHeader(columns, row, csv.file())) {
                        return rows;
                    }
                } else if (!isBlank(row)) {
                    rows.add(row(columns, row, csv.file(), lines));
                }
            }
            if (isHeader) {
                problems.add(CatalogueCode.EMPTY_FILE, Place.file(csv.file()));
            }
        } catch (CsvParseException e) {
            String problem = String.valueOf(e.getMessage());
            Matcher start = STARTING_LINE.matcher(problem);
            problems.add(
                    CatalogueCode.TABLE_UNREADABLE,
                    new Place.Row(
                            csv.file(), start.find() ? Long.parseLong(start.group(1)) : line, ""),
                    "problem",
                    problem);
        }
        return rows;
    }

    private static boolean isBlank(CsvRecord row) {
        return row.getFieldCount() == 1 && row.getField(0).isEmpty();
    }

    private boolean checkHeader(List<Column> columns, CsvRecord header, String file) {
        List<String> wanted = columns.stream().map(Column::name).toList();
        if (header.getFields().equals(wanted)) {
            return true;
        }
        int at = 0;
        while (at < wanted.size()
                && at < header.getFieldCount()
                && wanted.get(at).equals(header.getField(at))) {
            at++;
        }
        problems.add(
                CatalogueCode.TABLE_HEADER,
                new Place.Row(file, 1, at < header.getFieldCount() ? header.getField(at) : ""),
                "found",
                at < header.getFieldCount() ? header.getField(at) : "",
                "wanted",
                String.join(",", wanted));
        return false;
    }

    private Map<String, @Nullable Object> row(
            List<Column> columns, CsvRecord record, String file, Map<String, Long> lines) {
        long line = record.getStartingLineNumber();
        var row = new LinkedHashMap<String, @Nullable Object>();
        if (record.getFieldCount() != columns.size()) {
            problems.add(
                    CatalogueCode.ROW_LENGTH,
                    new Place.Row(file, line, ""),
                    "found",
                    String.valueOf(record.getFieldCount()),
                    "wanted",
                    String.valueOf(columns.size()));
            columns.forEach(c -> row.put(c.name(), null));
            return row;
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String cell = record.getField(i);
            row.put(column.name(), value(column, cell, new Place.Row(file, line, column.name())));
            if (column.name().equals("code") && !cell.isEmpty()) {
                Long first = lines.putIfAbsent(cell, line);
                if (first != null) {
                    problems.add(
                            CatalogueCode.DUPLICATE_CODE,
                            new Place.Row(file, line, "code"),
                            "code",
                            cell,
                            "first",
                            first.toString());
                }
            }
        }
        return row;
    }

    private @Nullable Object value(Column column, String cell, Place place) {
        if (cell.isEmpty()) {
            if (LABELS.contains(column.name())) {
                problems.add(CatalogueCode.MISSING_LABEL, place, "language", column.name());
            } else if (column.required() || column.name().equals("code")) {
                problems.add(CatalogueCode.CELL_EMPTY, place, "column", column.name());
            }
            return null;
        }
        Object value = ValueText.value(cell, column.type());
        if (value == null) {
            problems.add(
                    CatalogueCode.CELL_TYPE, place, "value", cell, "type", column.type().word());
        }
        return value;
    }
}

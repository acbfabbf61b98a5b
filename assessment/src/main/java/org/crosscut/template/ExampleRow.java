package org.crosscut.template;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.measure.Period;
import org.crosscut.sample.SampleGenerator;
import org.jspecify.annotations.Nullable;

/// A row that shows how to fill in a table. It speaks of an invented entity, so that in a workspace
/// of real ones it is refused if somebody hands it in by mistake.
final class ExampleRow {
    private static final int TRIED = 20;
    private static final long SEED = 1;
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private ExampleRow() {}

    /// Values as text, in the order of the columns: the generator's row that leaves least empty, or
    /// one made from the schema where there is no generator.
    static List<String> of(Dataset dataset, Catalogue catalogue) {
        Map<String, @Nullable Object> entity = entity(dataset, catalogue);
        Period period = period(dataset, catalogue);
        if (entity != null && period != null && !dataset.sample().isEmpty()) {
            try (var generator = new SampleGenerator(catalogue)) {
                String text =
                        generator
                                .generate(
                                        dataset,
                                        String.valueOf(entity.get("code")),
                                        period,
                                        TRIED,
                                        SEED)
                                .text();
                List<String> row = fullest(text);
                if (!row.isEmpty()) {
                    return row;
                }
            }
        }
        var row = new ArrayList<String>();
        for (Column column : dataset.columns()) {
            row.add(isPointer(dataset, column) ? "" : value(column, catalogue, entity, period));
        }
        return row;
    }

    /// Whether a cell may stay empty that would point to a row which nobody has handed in.
    private static boolean isPointer(Dataset dataset, Column column) {
        return !column.required()
                && dataset.foreignKeys().stream()
                        .anyMatch(k -> k.columns().contains(column.name()));
    }

    private static List<String> fullest(String text) {
        try (var reader = CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream()
                    .skip(1)
                    .map(CsvRecord::getFields)
                    .max(
                            Comparator.comparingLong(
                                    r -> r.stream().filter(c -> !c.isEmpty()).count()))
                    .orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(
            Column column,
            Catalogue catalogue,
            @Nullable Map<String, @Nullable Object> entity,
            @Nullable Period period) {
        if (column.role() == Column.Role.ENTITY && entity != null) {
            return String.valueOf(entity.get("code"));
        }
        if (column.role() == Column.Role.PERIOD && period != null) {
            return period.label();
        }
        if (!column.codes().isEmpty()) {
            return catalogue.reference(column.codes()).rows().stream()
                    .map(r -> String.valueOf(r.get("code")))
                    .findFirst()
                    .orElse("");
        }
        return switch (column.type().kind()) {
            case TEXT -> text(column);
            case INTEGER, DECIMAL, FLOAT ->
                    column.min() == null ? "1" : column.min().toPlainString();
            case DATE -> (period == null ? DAY : period.to()).toString();
            case BOOLEAN -> "yes";
        };
    }

    private static String text(Column column) {
        if (column.form() != null) {
            return column.form().example();
        }
        String text = "Example";
        return column.maxLength() > 0 && column.maxLength() < text.length()
                ? text.substring(0, column.maxLength())
                : text;
    }

    private static @Nullable Map<String, @Nullable Object> entity(
            Dataset dataset, Catalogue catalogue) {
        var expected = dataset.expected();
        return catalogue.reference(ReferenceTable.Purpose.ENTITIES).rows().stream()
                .filter(r -> "exercise".equals(r.get("workspace")))
                .filter(r ->
                        expected == null
                                || expected.entityKinds().contains(String.valueOf(r.get("kind"))))
                .findFirst()
                .orElse(null);
    }

    /// The last period of the expected kind that ended by the middle of 2024.
    private static @Nullable Period period(Dataset dataset, Catalogue catalogue) {
        var expected = dataset.expected();
        return catalogue.reference(ReferenceTable.Purpose.PERIODS).rows().stream()
                .filter(r ->
                        expected == null || expected.every().equals(String.valueOf(r.get("kind"))))
                .filter(r -> r.get("from_date") instanceof LocalDate)
                .filter(r -> r.get("to_date") instanceof LocalDate to && !to.isAfter(DAY))
                .max(Comparator.comparing(r -> String.valueOf(r.get("to_date"))))
                .map(ExampleRow::period)
                .orElse(null);
    }

    private static @Nullable Period period(Map<String, @Nullable Object> row) {
        return row.get("from_date") instanceof LocalDate from
                        && row.get("to_date") instanceof LocalDate to
                ? new Period(String.valueOf(row.get("code")), from, to)
                : null;
    }
}

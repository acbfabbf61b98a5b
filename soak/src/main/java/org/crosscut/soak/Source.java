package org.crosscut.soak;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.diagnostic.Checked;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Row;
import org.crosscut.intake.Rows;
import org.crosscut.measure.Period;
import org.crosscut.sample.SampleGenerator;
import org.jspecify.annotations.Nullable;

/// A dataset with good rows of it, as several invented entities would send them.
///
/// @param rows in the order of the dataset's columns; no two have the same key
record Source(Catalogue catalogue, Dataset dataset, List<List<@Nullable Object>> rows) {
    private static final int ENTITIES = 6;

    /// Every dataset of a catalogue that has a generator.
    static List<Source> all(Catalogue catalogue, int rowsEach, long seed) {
        try (var generator = new SampleGenerator(catalogue)) {
            return catalogue
                    .datasets()
                    .filter(d -> !d.sample().isEmpty())
                    .map(d -> of(catalogue, d, generator, rowsEach, seed))
                    .filter(s -> s.rows().size() > 2)
                    .toList();
        }
    }

    private static Source of(
            Catalogue catalogue,
            Dataset dataset,
            SampleGenerator generator,
            int rowsEach,
            long seed) {
        var rows = new ArrayList<List<@Nullable Object>>();
        var keys = new HashSet<List<@Nullable Object>>();
        for (String entity : entities(catalogue)) {
            String text =
                    generator.generate(dataset, entity, period(catalogue), rowsEach, seed).text();
            for (Row row : read(catalogue, dataset, text)) {
                List<@Nullable Object> key = new ArrayList<>();
                for (int i = 0; i < dataset.columns().size(); i++) {
                    if (dataset.columns().get(i).key()) {
                        key.add(row.values().get(i));
                    }
                }
                if (keys.add(key)) {
                    rows.add(row.values());
                }
            }
        }
        return new Source(catalogue, dataset, rows);
    }

    private static List<Row> read(Catalogue catalogue, Dataset dataset, String text) {
        if (text.lines().count() < 2) {
            return List.of();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Checked<Rows> read =
                new Intake(catalogue, "exercise").read(dataset, "sample.csv", bytes, Map.of());
        if (!(read instanceof Checked.Good<Rows>(Rows rows, _))) {
            throw new IllegalStateException(dataset.name() + ": " + read.problems().getFirst());
        }
        return rows.rows();
    }

    static List<String> entities(Catalogue catalogue) {
        return catalogue.reference(ReferenceTable.Purpose.ENTITIES).rows().stream()
                .filter(row -> "exercise".equals(row.get("workspace")))
                .filter(row -> row.get("to_date") == null)
                .map(row -> (String) Objects.requireNonNull(row.get("code")))
                .limit(ENTITIES)
                .toList();
    }

    static Period period(Catalogue catalogue) {
        Map<String, ?> last =
                catalogue.reference(ReferenceTable.Purpose.PERIODS).rows().stream()
                        .max(Comparator.comparing(row -> Objects.toString(row.get("to_date"))))
                        .orElseThrow();
        return new Period(
                (String) Objects.requireNonNull(last.get("code")),
                (LocalDate) Objects.requireNonNull(last.get("from_date")),
                (LocalDate) Objects.requireNonNull(last.get("to_date")));
    }
}

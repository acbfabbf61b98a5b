package org.crosscut.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.CatalogueReader;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.diagnostic.Checked;
import org.crosscut.measure.Period;
import org.crosscut.sample.SampleFile;
import org.crosscut.sample.SampleGenerator;

/// The file that is read: what one invented entity would send, of any length.
final class BenchFile {
    private static final long SEED = 1;

    private final Catalogue catalogue;

    BenchFile(Path home) {
        Checked<Catalogue> read = CatalogueReader.read(home.resolve("catalogue"));
        if (!(read instanceof Checked.Good<Catalogue>(Catalogue good, _))) {
            throw new IllegalStateException("the catalogue has errors: run catalogue check");
        }
        this.catalogue = good;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /// The dataset of that name; without a name the widest stock that has a generator, as officers
    /// send it most.
    Dataset dataset(String name) {
        return catalogue
                .datasets()
                .filter(d -> !d.sample().isEmpty())
                .filter(d ->
                        name.isEmpty() ? d.kind() == Dataset.Kind.STOCK : d.name().equals(name))
                .max(
                        Comparator.comparingInt((Dataset d) -> d.columns().size())
                                .thenComparing(Dataset::name))
                .orElseThrow(() -> new IllegalArgumentException("no generator for " + name));
    }

    void write(Dataset dataset, long rows, Path file) throws IOException {
        Map<String, ?> entity =
                catalogue.reference(ReferenceTable.Purpose.ENTITIES).rows().stream()
                        .filter(row -> "exercise".equals(row.get("workspace")))
                        .filter(row -> row.get("to_date") == null)
                        .findFirst()
                        .orElseThrow();
        Map<String, ?> period =
                catalogue.reference(ReferenceTable.Purpose.PERIODS).rows().stream()
                        .max(Comparator.comparing(row -> Objects.toString(row.get("to_date"))))
                        .orElseThrow();
        var label =
                new Period(
                        (String) Objects.requireNonNull(period.get("code")),
                        (LocalDate) Objects.requireNonNull(period.get("from_date")),
                        (LocalDate) Objects.requireNonNull(period.get("to_date")));
        try (var generator = new SampleGenerator(catalogue)) {
            SampleFile sample =
                    generator.generate(
                            dataset,
                            (String) Objects.requireNonNull(entity.get("code")),
                            label,
                            rows,
                            SEED);
            Files.writeString(file, sample.text());
        }
    }

    /// The dataset's columns as DuckDB's reader of CSV takes them.
    static String types(Dataset dataset) {
        var types = new StringBuilder();
        for (Column column : dataset.columns()) {
            types.append(types.isEmpty() ? "" : ", ")
                    .append('\'')
                    .append(column.name())
                    .append("': '")
                    .append(column.type().sql())
                    .append('\'');
        }
        return types.toString();
    }
}

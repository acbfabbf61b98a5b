package org.crosscut.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosscut.archive.Archive;
import org.crosscut.archive.Staging;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.delivery.Control;
import org.crosscut.delivery.DeliveryCheck;
import org.crosscut.delivery.FormerRows;
import org.crosscut.diagnostic.Checked;
import org.crosscut.intake.Content;
import org.crosscut.intake.Delivery;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Stated;
import org.crosscut.measure.Period;
import org.crosscut.sample.SampleGenerator;

/// What the invented entities would send, handed in with all checks: one file each.
final class RuleData {
    private final Catalogue catalogue;
    private final Dataset dataset;
    private final Path folder;

    /// @param folder of the archive
    RuleData(Catalogue catalogue, Dataset dataset, Path folder) {
        this.catalogue = catalogue;
        this.dataset = dataset;
        this.folder = folder;
    }

    /// Entities that have existed for long and still exist, so that all send alike.
    List<String> entities() {
        return catalogue.reference(ReferenceTable.Purpose.ENTITIES).rows().stream()
                .filter(row -> "exercise".equals(row.get("workspace")))
                .filter(row -> row.get("to_date") == null)
                .filter(row ->
                        row.get("from_date") instanceof LocalDate from
                                && from.isBefore(period().from().minusYears(5)))
                .map(row -> String.valueOf(row.get("code")))
                .toList();
    }

    /// The last of the financial years of the reference table that had begun by then.
    private Period period() {
        Map<String, ?> last =
                catalogue.reference(ReferenceTable.Purpose.PERIODS).rows().stream()
                        .filter(row ->
                                row.get("to_date") instanceof LocalDate to && to.equals(AS_OF))
                        .min(Comparator.comparing(row -> Objects.toString(row.get("code"))))
                        .orElseThrow();
        return new Period(
                String.valueOf(last.get("code")),
                (LocalDate) Objects.requireNonNull(last.get("from_date")),
                (LocalDate) Objects.requireNonNull(last.get("to_date")));
    }

    /// The day that the rules speak of: the last of a financial year.
    static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);

    /// @param rows of one entity, about: generators leave out what did not exist yet
    void send(String entity, long rows, long seed) throws IOException {
        byte[] bytes;
        try (var generator = new SampleGenerator(catalogue)) {
            bytes =
                    generator
                            .generate(dataset, entity, period(), rows, seed)
                            .text()
                            .getBytes(StandardCharsets.UTF_8);
        }
        String file = entity + ".csv";
        try (var archive = Archive.open(folder, Clock.systemUTC(), new SecureRandom());
                Staging staging = archive.stage(dataset, file, Content.of(bytes))) {
            var check = new DeliveryCheck(dataset, Control.NOTHING, staging.rows());
            Checked<Delivery> read =
                    new Intake(catalogue, "exercise")
                            .read(dataset, file, staging.content(), Stated.NOTHING, check);
            if (!(read instanceof Checked.Good<Delivery>(Delivery delivery, _))) {
                throw new IllegalStateException("refused: " + read.problems().getFirst());
            }
            if (!check.problems(delivery, new FormerRows(archive)).isEmpty()) {
                throw new IllegalStateException("refused beside the archive");
            }
            staging.accept(delivery, "bench");
        }
    }
}

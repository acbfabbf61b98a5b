package org.crosscut.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.crosscut.assess.Lights;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.intake.Intake;
import org.crosscut.measure.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Generated files are those that an office could send, and the same each time.
class SampleGeneratorTest {
    private static final String SAMPLE = "lamps/voyages.sample.sql";
    private static final Period YEAR =
            new Period("2022/23", LocalDate.of(2022, 7, 1), LocalDate.of(2023, 6, 30));

    @TempDir Path folder;

    private static SampleFile generate(
            Catalogue catalogue, String entity, Period period, long rows, long seed) {
        try (var generator = new SampleGenerator(catalogue)) {
            return generator.generate(catalogue.dataset("voyages"), entity, period, rows, seed);
        }
    }

    private static SampleFile generate(long rows, long seed) {
        return generate(Lights.SOUND.catalogue(), "XLA", YEAR, rows, seed);
    }

    private SampleFile of(String select) {
        Catalogue changed = Lights.changed(folder, Map.of(SAMPLE, select)).catalogue();
        return generate(changed, "XLA", YEAR, 1, 1);
    }

    @Test
    void sameArgumentsGiveTheSameFile() {
        assertThat(generate(50, 7)).isEqualTo(generate(50, 7));
    }

    @Test
    void anotherSeedGivesOtherRows() {
        assertThat(generate(50, 8).text()).isNotEqualTo(generate(50, 7).text());
    }

    @Test
    void rowsAreThoseAskedFor() {
        SampleFile file = generate(3, 7);

        assertThat(file.name()).isEqualTo("voyages-XLA-2022-23.csv");
        List<String> lines = file.text().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("district,season,voyage,sailed_on,nights,cost");
        assertThat(lines.subList(1, lines.size()))
                .hasSize(3)
                .allMatch(l ->
                        l.matches("XLA,2022/23,V-\\d,202[23]-\\d\\d-\\d\\d,[1-4],\\d+\\.\\d\\d"));
        assertThat(file.text()).endsWith("\n");
    }

    @Test
    void intakeTakesWhatIsGenerated() {
        Catalogue catalogue = Lights.SOUND.catalogue();
        SampleFile file = generate(200, 7);

        var read =
                new Intake(catalogue, "exercise")
                        .read(
                                catalogue.dataset("voyages"),
                                file.name(),
                                file.text().getBytes(StandardCharsets.UTF_8),
                                Map.of());

        assertThat(read.problems()).isEmpty();
    }

    @Test
    void cellsAreWrittenAsFilesWriteThem() {
        String row =
                of("""
                SELECT
                  'XLA' AS district,
                  '2022/23' AS season,
                  'a "b", c' AS voyage,
                  CAST(NULL AS DATE) AS sailed_on,
                  CAST(7 AS BIGINT) AS nights,
                  CAST(0.10 AS DECIMAL(9, 2)) AS cost
                """)
                        .text()
                        .lines()
                        .toList()
                        .get(1);

        assertThat(row).isEqualTo("XLA,2022/23,\"a \"\"b\"\", c\",,7,0.10");
    }

    @Test
    void generatorSeesInventedEntitiesOnly() {
        String names =
                of("""
                SELECT
                  'XLA' AS district,
                  '2022/23' AS season,
                  (SELECT string_agg(code, ' ' ORDER BY code) FROM entities) AS voyage,
                  CAST(NULL AS DATE) AS sailed_on,
                  CAST(7 AS BIGINT) AS nights,
                  CAST(0.10 AS DECIMAL(9, 2)) AS cost
                """)
                        .text();

        assertThat(names).contains("XLA XLB XLN XLS").doesNotContain("XLR");
    }

    @Test
    void generatorReachesNoFile() {
        var reading =
                Map.of(
                        SAMPLE,
                        Lights.text(SAMPLE).replace("FROM range", "FROM '/etc/x.csv', range"));
        Catalogue catalogue = Lights.changed(folder, reading).catalogue();

        assertThatThrownBy(() -> generate(catalogue, "XLA", YEAR, 1, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("disabled");
    }

    @Test
    void datasetWithoutGeneratorIsAnError() {
        Catalogue catalogue = Lights.SOUND.catalogue();
        try (var generator = new SampleGenerator(catalogue)) {
            assertThatThrownBy(() ->
                            generator.generate(catalogue.dataset("keepers"), "XLA", YEAR, 1, 1))
                    .hasMessage("keepers has no generator");
        }
    }
}

package org.crosscut.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.crosscut.assess.Assessor;
import org.crosscut.assess.Identity;
import org.crosscut.assess.Lights;
import org.crosscut.assess.Settings;
import org.crosscut.assess.SnapshotData;
import org.crosscut.catalogue.Control;
import org.crosscut.engine.Population;
import org.crosscut.engine.Population.Judged;
import org.crosscut.engine.Population.State;
import org.crosscut.engine.Session.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One scan for many rules says what each rule says alone, of rows copied into memory and of rows
/// read where they lie.
class SharedScanTest {
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);

    @TempDir Path folder;

    private static List<Question> questions(Lights lights) {
        var assessor = new Assessor(lights.compiled(), new Identity(new byte[] {1}));
        var questions = new ArrayList<Question>();
        for (Control control : lights.compiled().catalogue().controls().toList()) {
            questions.add(
                    new Question(
                            assessor.judgement(control),
                            Settings.DEFAULT.values(control.id(), control.parameters(), JUNE),
                            false));
        }
        return questions;
    }

    private static void send(Lights lights, SplittableRandom random) {
        for (String district : List.of("XLA", "XLN")) {
            var lamps = new ArrayList<String>();
            for (int i = random.nextInt(2); i < 30; i++) {
                lamps.add(
                        "%s,2024-06-30,L-%d,%s,%s,%s,%s,"
                                .formatted(
                                        district,
                                        (i * 7) % 31,
                                        List.of("yes", "no", "").get(random.nextInt(3)),
                                        random.nextInt(3) == 0
                                                ? ""
                                                : "2024-06-" + (10 + random.nextInt(20)),
                                        random.nextInt(3) == 0 ? "" : "Ann",
                                        random.nextBoolean()
                                                ? "asked for, \"soon\""
                                                        .replace(",", "")
                                                        .replace("\"", "")
                                                : ""));
            }
            lights.send("lamps", lamps.toArray(String[]::new));
            lights.send(
                    "voyages",
                    district + ",2023/24,V-1,2024-02-01," + random.nextInt(12) + ",",
                    district + ",2023/24,V-2,2024-02-02,,5.00");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void manyRulesTogetherSayWhatEachSaysAlone(long seed) {
        try (var lights = new Lights(folder)) {
            send(lights, new SplittableRandom(seed));
            List<Question> questions = questions(lights);
            assertThat(questions)
                    .filteredOn(q -> q.judgement().looksAtOwnRow())
                    .hasSizeGreaterThan(1);
            for (long large : new long[] {1, Long.MAX_VALUE}) {
                try (var session = open(lights, large)) {
                    List<Population> together = session.populations(questions);
                    for (int i = 0; i < questions.size(); i++) {
                        Question one = questions.get(i);
                        List<Judged> alone = session.subjects(one.judgement(), one.values());
                        assertThat(together.get(i).open())
                                .isEqualTo(
                                        alone.stream()
                                                .filter(j ->
                                                        j.state() != State.OUTSIDE
                                                                && j.state() != State.SATISFIED)
                                                .toList());
                        assertThat(tallies(together.get(i)))
                                .isEqualTo(tallies(one.judgement().entity(), alone));
                    }
                }
            }
        }
    }

    @Test
    void rowsReadInPlaceStayOutOfRulesReachButForReading() {
        try (var lights = new Lights(folder)) {
            send(lights, new SplittableRandom(9));
            try (var memory = open(lights, Long.MAX_VALUE);
                    var place = open(lights, 1)) {
                assertThat(place.rowsOf("lamps", Map.of()))
                        .isEqualTo(memory.rowsOf("lamps", Map.of()));
                assertThat(place.rowsOf("voyages", Map.of()))
                        .isEqualTo(memory.rowsOf("voyages", Map.of()));
            }
        }
    }

    private static DuckDbSession open(Lights lights, long large) {
        return new DuckDbEngine(2, large)
                .open(
                        SnapshotData.of(
                                lights.compiled().catalogue(),
                                "exercise",
                                lights.archive(),
                                lights.archive().snapshot(),
                                JUNE));
    }

    private static Map<String, Long> tallies(Population population) {
        var tallies = new TreeMap<String, Long>();
        population
                .tallies()
                .forEach(t -> tallies.merge(t.entity() + " " + t.state(), t.subjects(), Long::sum));
        return tallies;
    }

    private static Map<String, Long> tallies(String entity, List<Judged> subjects) {
        var tallies = new TreeMap<String, Long>();
        subjects.forEach(j -> tallies.merge(j.row().get(entity) + " " + j.state(), 1L, Long::sum));
        return tallies;
    }
}

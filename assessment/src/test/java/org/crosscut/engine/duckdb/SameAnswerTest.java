package org.crosscut.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.crosscut.assess.Assessor;
import org.crosscut.assess.Identity;
import org.crosscut.assess.Lights;
import org.crosscut.assess.Settings;
import org.crosscut.engine.Population;
import org.crosscut.engine.Population.State;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of any rows: neither their order nor the number of threads changes an answer, every
/// subject is counted once, and its state is the one that its cells give by hand.
class SameAnswerTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);
    private static final String CONTROL = "lamps/lit-again";

    @TempDir Path folder;
    @TempDir Path other;

    private static Population ask(Lights lights, int threads) {
        var control = lights.control(CONTROL);
        var judgement =
                new Assessor(lights.compiled(), new Identity(new byte[] {1})).judgement(control);
        try (var session = lights.session(AS_OF.toString(), threads)) {
            return session.population(
                    judgement, Settings.DEFAULT.values(control.id(), control.parameters(), AS_OF));
        }
    }

    // Written from the words of the rule: dark lamps of three days at most are in time.
    private static State state(String dark, int days) {
        return switch (dark) {
            case "no" -> State.OUTSIDE;
            case "yes" ->
                    days < 0
                            ? State.UNDETERMINED
                            : days <= 3 ? State.SATISFIED : State.NOT_SATISFIED;
            default -> State.UNDETERMINED;
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ofAnyLamps(long seed) {
        var random = new Random(seed);
        var rows = new ArrayList<String>();
        var expected = new HashMap<State, Long>();
        for (int i = 0; i < 500; i++) {
            String dark = List.of("yes", "yes", "no", "").get(random.nextInt(4));
            int days = random.nextInt(8) - 1;
            String since = days < 0 ? "" : AS_OF.minusDays(days).toString();
            rows.add("XLA,%s,L-%d,%s,%s,,,".formatted(AS_OF, i, dark, since));
            expected.merge(state(dark, days), 1L, Long::sum);
        }
        try (var one = new Lights(folder);
                var two = new Lights(other)) {
            one.send("lamps", rows.toArray(String[]::new));
            Collections.shuffle(rows, random);
            two.send("lamps", rows.toArray(String[]::new));

            Population population = ask(one, 1);

            var counted = new HashMap<State, Long>();
            population.tallies().forEach(t -> counted.merge(t.state(), t.subjects(), Long::sum));
            assertThat(counted).as("seed %d", seed).isEqualTo(expected);
            assertThat(population.open())
                    .hasSize(
                            (int)
                                    (counted.getOrDefault(State.NOT_SATISFIED, 0L)
                                            + counted.getOrDefault(State.UNDETERMINED, 0L)));
            assertThat(ask(two, 2)).as("seed %d", seed).isEqualTo(population);
        }
    }
}

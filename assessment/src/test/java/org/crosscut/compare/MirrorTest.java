package org.crosscut.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crosscut.assess.Lights;
import org.crosscut.rule.CompiledCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Properties of comparisons of random pairs: nothing differs from itself, and what opened from the
/// one to the other closed from the other to the one, for the same causes.
class MirrorTest {
    private static final List<String> DAYS =
            List.of("2024-06-30", "2024-07-01", "2024-07-02", "2024-07-20");
    private static final Map<String, String> CHANGED =
            Map.of(
                    "lamps/lit-again.control.sql",
                    Lights.text("lamps/lit-again.control.sql")
                            .replace(">= :as_of", "> :as_of")
                            .replace("is_dark AS", "NOT is_dark OR is_dark AS"),
                    "lamps/lit-again.control.yaml",
                    Lights.text("lamps/lit-again.control.yaml").replace("value: 3", "value: 4"));

    @TempDir Path folder;
    @TempDir Path catalogues;
    private Pair pair;

    @BeforeEach
    void open() {
        pair = new Pair(folder);
    }

    @AfterEach
    void close() {
        pair.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void whatOpenedOneWayClosedTheOther(long seed) {
        var random = new SplittableRandom(seed);
        CompiledCatalogue changed = Lights.changed(catalogues, CHANGED);
        send(random);
        Side a = side(random, random.nextBoolean() ? Lights.SOUND : changed);
        send(random);
        Side b = side(random, random.nextBoolean() ? Lights.SOUND : changed);

        Comparison there = pair.compare(a, b);
        Comparison back = pair.compare(b, a);

        assertThat(causes(there, false)).isNotEmpty().isEqualTo(causes(back, true));
        assertThat(there.remarks()).isEmpty();
        assertThat(pair.compare(a, a).changes()).isEmpty();
        assertThat(pair.compare(b, b).factors()).isEmpty();
    }

    @Test
    void aFewSeedsHaveChangesOfSeveralFactors() {
        CompiledCatalogue changed = Lights.changed(catalogues, CHANGED);
        var random = new SplittableRandom(5);
        send(random);
        Side a = pair.side(Lights.SOUND, "2024-06-30");
        send(random);

        Comparison comparison =
                pair.compare(a, pair.side(changed, "2024-07-20", "lit-again.max_days", "9"));

        assertThat(comparison.changes())
                .extracting(c -> Pair.cause(c.cause()))
                .anyMatch(c -> c.contains(" and ") || c.contains(" or "));
    }

    private Side side(SplittableRandom random, CompiledCatalogue compiled) {
        String day = DAYS.get(random.nextInt(DAYS.size()));
        return random.nextBoolean()
                ? pair.side(compiled, day)
                : pair.side(compiled, day, "lit-again.max_days", "" + random.nextInt(8));
    }

    private void send(SplittableRandom random) {
        var lamps = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            String since = random.nextInt(5) == 0 ? "" : "2024-06-" + (20 + random.nextInt(11));
            String dark = List.of("yes", "yes", "no", "").get(random.nextInt(4));
            if (random.nextInt(6) > 0) {
                lamps.add("XLA,2024-06-30,L-%d,%s,%s,,,".formatted(i, dark, since));
            }
        }
        pair.send("lamps", lamps.toArray(String[]::new));
        pair.send(
                "voyages",
                "XLA,2022/23,V-1,2022-08-01,%d,1.00".formatted(random.nextInt(9)),
                "XLA,2022/23,V-2,2022-08-01,%d,1.00".formatted(random.nextInt(9)));
    }

    /// The causes of each change, by what it is of, seen from the other side if asked.
    private static Map<String, Set<String>> causes(Comparison comparison, boolean mirrored) {
        return comparison.changes().stream()
                .collect(
                        Collectors.groupingBy(
                                c ->
                                        (mirrored ? mirror(c.what().kind()) : c.what().kind())
                                                + " "
                                                + c.what().name()
                                                + " "
                                                + Pair.subject(c.what()),
                                TreeMap::new,
                                Collectors.mapping(MirrorTest::factors, Collectors.toSet())));
    }

    private static String factors(Change change) {
        return switch (change.cause()) {
            case Cause.Factors f -> f.smallest().stream().map(t -> t.ordered()).toList().toString();
            case Cause.NotTold n -> throw new AssertionError(n.reason());
        };
    }

    private static Difference.Kind mirror(Difference.Kind kind) {
        return switch (kind) {
            case OPENED, CAME_BACK -> Difference.Kind.CLOSED;
            case CLOSED -> Difference.Kind.OPENED;
            case ADDED -> Difference.Kind.GONE;
            case GONE -> Difference.Kind.ADDED;
            case NOW_MISSING -> Difference.Kind.NO_LONGER_MISSING;
            case NO_LONGER_MISSING -> Difference.Kind.NOW_MISSING;
            case OUTCOME_CHANGED, EVIDENCE_CHANGED, MOVED -> kind;
        };
    }
}

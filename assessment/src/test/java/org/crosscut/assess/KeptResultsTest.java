package org.crosscut.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crosscut.engine.Data;
import org.crosscut.engine.Engine;
import org.crosscut.engine.Session;
import org.crosscut.engine.duckdb.DuckDbEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An assessment that takes what it can from kept results is the one that computes all, byte by
/// byte, whatever was sent, withdrawn or set in between.
class KeptResultsTest {
    private static final String DAY = "2024-06-30";

    @TempDir Path folder;

    /// An engine that notes how many slices of which tables it was given.
    private static final class Watched implements Engine {
        private final List<Map<String, Integer>> opened = new ArrayList<>();

        @Override
        public Session open(Data data) {
            var slices = new TreeMap<String, Integer>();
            data.datasets()
                    .forEach(d -> {
                        if (!d.effective().isEmpty()) {
                            slices.put(d.dataset().name(), d.effective().size());
                        }
                    });
            opened.add(slices);
            return new DuckDbEngine(1).open(data);
        }
    }

    private KeptResults kept() {
        return new KeptResults(folder.resolve("kept"), "test");
    }

    private static byte[] bytes(Path folder, Assessment assessment) {
        try {
            Path written = new AssessmentStore(folder).write(assessment);
            return Files.readAllBytes(written.resolve("assessment.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Assessment run(Lights lights, Engine engine, String asOf, KeptResults kept) {
        return new AssessmentRun(
                        lights.compiled(), engine, new Identity(new byte[] {7}), "exercise")
                .run(
                        lights.archive(),
                        lights.archive().snapshot(),
                        LocalDate.parse(asOf),
                        Settings.DEFAULT,
                        kept);
    }

    private void sendAll(Lights lights) {
        lights.send("lamps", "XLA,2024-06-30,East,yes,2024-06-01,Ann,lit soon,2024-12-31");
        lights.send("lamps", "XLN,2024-06-30,West,yes,2024-06-29,Bob,,", "XLN,2024-06-30,Old,,,,,");
        lights.send("voyages", "XLA,2023/24,V-1,2023-08-01,3,40.00");
        lights.send("voyages", "XLN,2023/24,V-1,2024-02-01,9,");
        lights.send("keepers", "XLA,Ann,2024-01-01");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anySequenceOfEventsGivesWhatAFullRunGives(long seed) {
        var random = new SplittableRandom(seed);
        try (var lights = new Lights(folder)) {
            var sent = new ArrayList<Long>();
            for (int step = 0; step < 12; step++) {
                event(lights, random, sent);
                String asOf = random.nextInt(4) == 0 ? "2023-12-31" : DAY;
                Map<String, String> set =
                        random.nextInt(3) == 0
                                ? Map.of("lit-again.max_days", "" + random.nextInt(40))
                                : Map.of();
                Settings settings =
                        ((org.crosscut.diagnostic.Checked.Good<Settings>)
                                        Settings.read(lights.compiled().catalogue(), set))
                                .value();
                Assessment partial =
                        new AssessmentRun(
                                        lights.compiled(),
                                        Lights.ENGINE,
                                        new Identity(new byte[] {7}),
                                        "exercise")
                                .run(
                                        lights.archive(),
                                        lights.archive().snapshot(),
                                        LocalDate.parse(asOf),
                                        settings,
                                        kept());
                assertThat(bytes(folder.resolve("partial"), partial))
                        .as("step %d", step)
                        .isEqualTo(bytes(folder.resolve("full"), lights.assess(asOf, set)));
            }
        }
    }

    private static void event(Lights lights, SplittableRandom random, List<Long> sent) {
        String district = List.of("XLA", "XLB", "XLN").get(random.nextInt(3));
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                String day = district.equals("XLB") ? "2023-03-31" : "2024-06-30";
                sent.add(
                        lights.send(
                                "lamps",
                                "%s,%s,East,%s,2024-06-%02d,Ann,note,2024-12-31"
                                        .formatted(
                                                district,
                                                day,
                                                random.nextBoolean() ? "yes" : "no",
                                                1 + random.nextInt(28)),
                                "%s,%s,West,,,Bob,,".formatted(district, day)));
            }
            case 2 -> {
                String season = district.equals("XLN") ? "2023/24" : "2022/23";
                String day = district.equals("XLN") ? "2024-02-01" : "2022-08-01";
                sent.add(
                        lights.send(
                                "voyages",
                                "%s,%s,V-1,%s,%d,%d.00"
                                        .formatted(
                                                district,
                                                season,
                                                day,
                                                random.nextInt(12),
                                                random.nextInt(90))));
            }
            case 3 ->
                    sent.add(
                            lights.send(
                                    "keepers",
                                    district + ",Ann,2024-01-0" + (1 + random.nextInt(9))));
            case 4 -> {
                String finding =
                        lights.assess(DAY).controls().stream()
                                .flatMap(c -> c.findings().stream())
                                .map(Finding::id)
                                .findFirst()
                                .orElse("F-000000000000");
                sent.add(
                        lights.send(
                                "accepted",
                                district + "," + finding + ",harbour,2023-01-01,2024-12-31"));
            }
            default -> {
                if (!sent.isEmpty()) {
                    long which = sent.remove(random.nextInt(sent.size()));
                    lights.archive().withdraw(which, "A. Clerk", "sent twice");
                }
            }
        }
    }

    @Test
    void whatNothingTouchedIsNotComputedAgain() {
        var engine = new Watched();
        try (var lights = new Lights(folder)) {
            sendAll(lights);
            run(lights, engine, DAY, kept());
            engine.opened.clear();

            run(lights, engine, DAY, kept());

            assertThat(engine.opened).isEmpty();
        }
    }

    @Test
    void oneEntitysFileIsJudgedByItself() {
        var engine = new Watched();
        try (var lights = new Lights(folder)) {
            sendAll(lights);
            run(lights, engine, DAY, kept());
            engine.opened.clear();
            lights.send("voyages", "XLN,2023/24,V-1,2024-02-01,2,10.00");

            Assessment partial = run(lights, engine, DAY, kept());

            // Budgets and nights are summed over all voyages; the rule on each one sees XLN's
            // alone.
            assertThat(engine.opened)
                    .containsExactlyInAnyOrder(Map.of("voyages", 2), Map.of("voyages", 1));
            assertThat(bytes(folder.resolve("partial"), partial))
                    .isEqualTo(bytes(folder.resolve("full"), lights.assess(DAY)));
        }
    }

    @Test
    void damagedResultsAreComputedAgain() throws IOException {
        try (var lights = new Lights(folder)) {
            sendAll(lights);
            byte[] full = bytes(folder.resolve("full"), run(lights, Lights.ENGINE, DAY, kept()));
            try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
                int n = 0;
                for (Path file : files.sorted().toList()) {
                    byte[] content = Files.readAllBytes(file);
                    switch (n++ % 3) {
                        case 0 -> Files.write(file, new byte[0]);
                        case 1 -> {
                            content[content.length - 3] ^= 1;
                            Files.write(file, content);
                        }
                        default ->
                                Files.writeString(
                                        file,
                                        new String(content, StandardCharsets.UTF_8)
                                                .substring(0, content.length / 2));
                    }
                }
                assertThat(n).isGreaterThan(3);
            }

            Assessment again = run(lights, Lights.ENGINE, DAY, kept());

            assertThat(bytes(folder.resolve("partial"), again)).isEqualTo(full);
        }
    }

    @Test
    void whatIsNoLongerNeededDoesNotStay() throws IOException {
        try (var lights = new Lights(folder)) {
            sendAll(lights);
            run(lights, Lights.ENGINE, DAY, kept());
            long first = count();
            for (int day = 1; day < 5; day++) {
                lights.send("keepers", "XLA,Ann,2024-02-0" + day);
                run(lights, Lights.ENGINE, DAY, kept());
            }

            assertThat(count()).isEqualTo(first);
        }
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
            return files.count();
        }
    }
}

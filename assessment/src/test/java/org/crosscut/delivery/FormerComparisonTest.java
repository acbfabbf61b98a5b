package org.crosscut.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crosscut.archive.Archive;
import org.crosscut.diagnostic.Checked;
import org.crosscut.intake.Content;
import org.crosscut.intake.Delivery;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Outposts;
import org.crosscut.intake.RowSink;
import org.crosscut.intake.Rows;
import org.crosscut.intake.Stated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormerComparisonTest {
    private static final String STORES =
            "outpost,state_date,item,grade,amount,pieces,last_check,sealed,note,cost";

    @TempDir Path folder;
    private Archive archive;

    @BeforeEach
    void openInFolder() {
        archive =
                Archive.open(folder.resolve("archive"), Clock.systemUTC(), new SplittableRandom(1));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static byte[] bytes(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void accept(String dataset, String... lines) {
        var catalogue = Outposts.catalogue();
        var read =
                new Intake(catalogue, "exercise")
                        .read(catalogue.dataset(dataset), dataset + ".csv", bytes(lines), Map.of());
        if (read instanceof Checked.Good<Rows>(Rows rows, _)) {
            archive.accept(rows, "A. Clerk");
        } else {
            throw new AssertionError(read.problems().toString());
        }
    }

    private Difference difference(String dataset, String... lines) {
        var catalogue = Outposts.catalogue();
        var comparison =
                new FormerComparison(
                        catalogue.dataset(dataset), new FormerRows(archive), RowSink.NONE, true);
        Checked<Delivery> read =
                new Intake(catalogue, "exercise")
                        .read(
                                catalogue.dataset(dataset),
                                dataset + ".csv",
                                Content.of(bytes(lines)),
                                Stated.NOTHING,
                                comparison);
        assertThat(read).isInstanceOf(Checked.Good.class);
        return comparison.difference();
    }

    @Test
    void firstFileHasNothingToCompareWith() {
        Difference difference = difference("books", "outpost,volume,weight", "OAK,V-1,1");

        assertThat(difference.isOfSomething()).isFalse();
    }

    @Test
    void sameFileAgainChangesNothing() {
        accept("books", "outpost,volume,weight", "OAK,V-1,1", "OAK,V-2,2.5");

        Difference difference =
                difference("books", "volume,outpost,weight", "V-2,OAK,2.50", "V-1,OAK,1");

        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.same()).isEqualTo(2);
        assertThat(difference.totals()).isEmpty();
    }

    @Test
    void rowsAndTotalsThatMovedAreTold() {
        accept("books", "outpost,volume,weight", "OAK,V-1,1", "OAK,V-2,2.5", "OAK,V-3,4");

        Difference difference =
                difference(
                        "books",
                        "outpost,volume,weight",
                        "OAK,V-4,0.125",
                        "OAK,V-2,2",
                        "OAK,V-1,1");

        assertThat(difference.rows())
                .containsExactly(
                        new Difference.Row(Difference.Kind.ADDED, 2, "", List.of()),
                        new Difference.Row(
                                Difference.Kind.CHANGED, 3, "OAK, V-2", List.of("weight")),
                        new Difference.Row(Difference.Kind.GONE, 0, "OAK, V-3", List.of()));
        assertThat(difference.changedColumns()).containsExactly(Map.entry("weight", 1L));
        assertThat(difference.totals()).hasSize(1);
        assertThat(difference.totals().getFirst().before()).isEqualByComparingTo("7.5");
        assertThat(difference.totals().getFirst().after()).isEqualByComparingTo("3.125");
        assertThat(difference.totals().getFirst().difference()).isEqualByComparingTo("-4.375");
    }

    @Test
    void stateIsComparedWithTheOneBeforeIt() {
        accept(
                "stores",
                STORES,
                "OAK,2024-06-30,lamp,G-1,12.5,3,,yes,,10.00",
                "OAK,2024-06-30,rope,G-1,1,1,,yes,,10.00");

        Difference difference =
                difference(
                        "stores",
                        STORES,
                        "OAK,2024-12-31,lamp,G-1,12.5,4,,yes,,10.00",
                        "OAK,2024-12-31,rope,G-1,1,1,,yes,,10.00");

        assertThat(difference.changed()).isEqualTo(1);
        assertThat(difference.same()).isEqualTo(1);
        assertThat(difference.changedColumns()).containsOnlyKeys("pieces");
    }

    @Test
    void confidentialColumnIsCountedWithoutItsTotal() {
        accept("stores", STORES, "OAK,2024-06-30,lamp,G-1,12.5,3,,yes,,10.00");

        Difference difference =
                difference("stores", STORES, "OAK,2024-06-30,lamp,G-1,12.5,3,,yes,,99.00");

        assertThat(difference.changedColumns()).containsExactly(Map.entry("cost", 1L));
        assertThat(difference.totals()).isEmpty();
        assertThat(difference.toString()).doesNotContain("99").doesNotContain("10.00");
    }

    @Test
    void officeThatSendsForTheFirstTimeIsNotCompared() {
        accept("books", "outpost,volume,weight", "OAK,V-1,1");

        Difference difference =
                difference("books", "outpost,volume,weight", "OAK,V-1,1", "ELM,V-1,7");

        assertThat(difference.compared()).isEqualTo(1);
        assertThat(difference.fresh()).isEqualTo(1);
        assertThat(difference.isEmpty()).isTrue();
    }

    /// Any edits of any rows: what is named is what was done, and the sums are the rows'.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatWasDoneIsWhatIsNamed(int seed) {
        var random = new SplittableRandom(seed);
        var before = new TreeMap<String, Integer>();
        for (int i = 0; i < 200; i++) {
            before.put("V-" + random.nextInt(1_000), random.nextInt(1_000));
        }
        accept("books", lines(before));
        var after = new TreeMap<>(before);
        var gone = new TreeSet<String>();
        var changed = new TreeSet<String>();
        for (String volume : before.keySet()) {
            switch (random.nextInt(10)) {
                case 0 -> {
                    after.remove(volume);
                    gone.add(volume);
                }
                case 1, 2 -> {
                    after.merge(volume, 1 + random.nextInt(9), Integer::sum);
                    changed.add(volume);
                }
                default -> {
                    // It stays.
                }
            }
        }
        int added = random.nextInt(30);
        for (int i = 0; i < added; i++) {
            after.put("W-" + i, random.nextInt(1_000));
        }

        Difference difference = difference("books", lines(after));

        assertThat(keys(difference, Difference.Kind.GONE)).isEqualTo(gone);
        assertThat(keys(difference, Difference.Kind.CHANGED)).isEqualTo(changed);
        assertThat(difference.added()).isEqualTo(added);
        assertThat(difference.same()).isEqualTo(before.size() - gone.size() - changed.size());
        BigDecimal moved =
                difference.totals().stream()
                        .map(Difference.Total::difference)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(moved).isEqualByComparingTo(BigDecimal.valueOf(sum(after) - sum(before)));
    }

    private static Set<String> keys(Difference difference, Difference.Kind kind) {
        var keys = new TreeSet<String>();
        difference.rows().stream()
                .filter(r -> r.kind() == kind)
                .forEach(r -> keys.add(r.key().replace("OAK, ", "")));
        return keys;
    }

    private static String[] lines(Map<String, Integer> books) {
        var lines = new ArrayList<>(List.of("outpost,volume,weight"));
        books.forEach((volume, weight) -> lines.add("OAK," + volume + "," + weight));
        return lines.toArray(String[]::new);
    }

    private static long sum(Map<String, Integer> books) {
        return books.values().stream().mapToLong(Integer::longValue).sum();
    }
}

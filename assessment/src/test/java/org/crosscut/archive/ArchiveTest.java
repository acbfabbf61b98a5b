package org.crosscut.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.diagnostic.Checked;
import org.crosscut.intake.Cover;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Outposts;
import org.crosscut.intake.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-01T08:00:00Z"), ZoneOffset.UTC);

    @TempDir Path temporary;
    private Path folder;

    @BeforeEach
    void choose() {
        folder = temporary.resolve("archive");
    }

    static Archive open(Path folder) {
        return Archive.open(folder, CLOCK, new SplittableRandom(7));
    }

    static Rows rows(Dataset dataset, String text, Map<Column.Role, String> given) {
        var intake = new Intake(Outposts.catalogue(), "exercise");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (intake.read(dataset, dataset.name() + ".csv", bytes, given)) {
            case Checked.Good<Rows>(Rows rows, _) -> rows;
            case Checked.Bad<Rows>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    static Rows hours(String... lines) {
        String text = "outpost,season,job,hours\n" + String.join("\n", lines) + "\n";
        return rows(Outposts.hours(), text, Map.of());
    }

    static Rows stores(String... lines) {
        String text =
                "outpost,state_date,item,grade,amount,pieces,last_check,sealed,note,cost\n"
                        + String.join("\n", lines)
                        + "\n";
        return rows(Outposts.stores(), text, Map.of());
    }

    static Archive filled(Path folder) {
        Archive archive = open(folder);
        archive.accept(hours("OAK,2023/24,watch,12", "ELM,2023/24,watch,9"), "A. Clerk");
        archive.accept(stores("OAK,2024-06-30,lamp,G-1,12.5,3,2024-06-01,yes,墙上,7.50"), "A. Clerk");
        archive.accept(hours("OAK,2023/24,watch,13"), "B. Clerk");
        archive.withdraw(3, "B. Clerk", "wrong season");
        return archive;
    }

    @Test
    void keepsTheOriginalTheRowsAndAReceipt() throws IOException {
        try (Archive archive = filled(folder)) {
            Receipt receipt = archive.receipts().get(1);

            assertThat(receipt.sequence()).isEqualTo(2);
            assertThat(receipt.rows()).isEqualTo(1);
            assertThat(receipt.covers()).containsExactly(new Cover("OAK", "2024-06-30"));
            assertThat(receipt.previous()).isEqualTo(archive.receipts().get(0).hash());
            assertThat(archive.original(1).open())
                    .hasContent(
                            "outpost,season,job,hours\nOAK,2023/24,watch,12\nELM,2023/24,watch,9\n");
            assertThat(archive.rows(1)).isInstanceOf(ArchivedRows.Plain.class);
            assertThat(archive.verify(archive.head())).isEmpty();
        }
    }

    @Test
    void theSameInputLeavesTheSameBytes(@TempDir Path other) throws IOException {
        filled(folder).close();
        filled(other.resolve("archive")).close();

        assertThat(contents(temporary)).isEqualTo(contents(other));
    }

    @Test
    void reopenedItGoesOn() {
        filled(folder).close();
        try (Archive archive = open(folder)) {
            archive.accept(hours("ELM,2024/25,watch,1"), "A. Clerk");

            assertThat(archive.receipts()).hasSize(5);
            assertThat(archive.verify(null)).isEmpty();
        }
    }

    @Test
    void ofAFlowEveryPeriodCountsAsLastSubmitted() {
        try (Archive archive = filled(folder)) {
            archive.accept(hours("ELM,2023/24,watch,10"), "A. Clerk");

            assertThat(archive.snapshot().effective(Outposts.hours(), LocalDate.of(2020, 1, 1)))
                    .containsExactly(
                            new Slice(5, new Cover("ELM", "2023/24")),
                            new Slice(1, new Cover("OAK", "2023/24")));
            assertThat(archive.snapshot(3).effective(Outposts.hours(), LocalDate.MAX))
                    .contains(new Slice(3, new Cover("OAK", "2023/24")));
        }
    }

    @Test
    void ofAStockTheLatestStateAtTheDateCounts() {
        try (Archive archive = open(folder)) {
            archive.accept(stores("OAK,2024-06-30,lamp,G-1,1,1,,no,,"), "A. Clerk");
            archive.accept(stores("OAK,2023-06-30,lamp,G-1,1,1,,no,,"), "A. Clerk");
            archive.accept(stores("OAK,2023-06-30,rope,G-1,1,1,,no,,"), "A. Clerk");
            Snapshot snapshot = archive.snapshot();

            assertThat(snapshot.effective(Outposts.stores(), LocalDate.of(2024, 6, 30)))
                    .containsExactly(new Slice(1, new Cover("OAK", "2024-06-30")));
            assertThat(snapshot.effective(Outposts.stores(), LocalDate.of(2024, 6, 29)))
                    .containsExactly(new Slice(3, new Cover("OAK", "2023-06-30")));
            assertThat(snapshot.effective(Outposts.stores(), LocalDate.of(2023, 6, 29))).isEmpty();
            assertThat(snapshot.history(Outposts.stores())).hasSize(2);
        }
    }

    @Test
    void aFileWithoutRowsReplacesTheOneBefore() {
        try (Archive archive = open(folder)) {
            String header = "outpost,volume,weight\n";
            archive.accept(rows(Outposts.books(), header + "OAK,A,1.500\n", Map.of()), "A. Clerk");
            archive.accept(
                    rows(Outposts.books(), header, Map.of(Column.Role.ENTITY, "OAK")), "A. Clerk");

            assertThat(archive.snapshot().effective(Outposts.books(), LocalDate.MAX))
                    .containsExactly(new Slice(2, new Cover("OAK", "")));
            assertThat(archive.verify(null)).isEmpty();
        }
    }

    @Test
    void aWithdrawalNeedsASubmissionAndAReason() {
        try (Archive archive = filled(folder)) {
            assertThat(archive.withdraw(4, "C", "why not").problems())
                    .extracting(d -> d.code())
                    .containsExactly(ArchiveCode.NO_SUCH_SUBMISSION);
            assertThat(archive.withdraw(3, "C", " ").problems())
                    .extracting(d -> d.code())
                    .containsExactly(ArchiveCode.ALREADY_WITHDRAWN, ArchiveCode.NO_REASON);
            assertThat(archive.receipts()).hasSize(4);
        }
    }

    @Test
    void leftoversOfAKilledProcessAreSwept() throws IOException {
        filled(folder).close();
        Files.createDirectories(folder.resolve("incoming/1/files1/original"));
        Files.writeString(folder.resolve("incoming/1/files1/original/half.csv"), "a,");
        Path unaccepted = folder.resolve("submissions/00000005");
        Files.createDirectories(unaccepted);
        Files.writeString(unaccepted.resolve("receipt.json"), "{}");

        try (Archive archive = open(folder)) {
            assertThat(folder.resolve("incoming")).isEmptyDirectory();
            assertThat(unaccepted).doesNotExist();
            assertThat(archive.accept(hours("ELM,2024/25,watch,1"), "A").sequence()).isEqualTo(5);
            assertThat(archive.verify(null)).isEmpty();
        }
    }

    @Test
    void aSubmissionThatLostItsReceiptIsNeitherSweptNorReplaced() throws IOException {
        try (Archive archive = open(folder)) {
            archive.accept(hours("ELM,2024/25,watch,1"), "A. Clerk");
            archive.accept(hours("ELM,2024/25,watch,2"), "A. Clerk");
        }
        Files.delete(folder.resolve("receipts/00000002.json"));

        try (Archive archive = open(folder)) {
            assertThat(archive.verify(null))
                    .extracting(d -> d.code())
                    .containsExactly(ArchiveCode.SUBMISSION_WITHOUT_RECEIPT);
            assertThatThrownBy(() -> archive.accept(hours("ELM,2024/25,watch,3"), "A. Clerk"))
                    .isInstanceOf(DamagedArchive.class);
            assertThat(folder.resolve("submissions/00000002/rows.parquet")).exists();
        }
    }

    @Test
    void twoWritersWaitForEachOther() throws Exception {
        int each = 8;
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var writers =
                    List.of("A. Clerk", "B. Clerk").stream()
                            .map(sender ->
                                    threads.submit(() -> {
                                        start.await();
                                        write(each, sender);
                                        return sender;
                                    }))
                            .toList();
            start.countDown();
            for (var writer : writers) {
                writer.get();
            }
        }
        try (Archive archive = open(folder)) {
            assertThat(archive.receipts()).hasSize(2 * each);
            assertThat(archive.verify(null)).isEmpty();
        }
    }

    private void write(int times, String sender) {
        try (Archive archive = open(folder)) {
            for (int i = 0; i < times; i++) {
                archive.accept(hours("ELM,2024/25,watch," + i), sender);
            }
        }
    }

    /// The receipt with other contents, but with a hash that is its own.
    static Receipt forged(Receipt r, String sender, String contentHash, String previous) {
        var open =
                new Receipt(
                        r.sequence(),
                        r.kind(),
                        r.dataset(),
                        r.version(),
                        r.file(),
                        r.originalHash(),
                        r.schemaHash(),
                        r.rowsHash(),
                        contentHash,
                        r.salt(),
                        r.keyHash(),
                        sender,
                        r.received(),
                        r.rows(),
                        r.parts(),
                        r.read(),
                        r.covers(),
                        r.withdraws(),
                        r.destroys(),
                        r.reason(),
                        previous,
                        "");
        return open.withHash(ReceiptJson.hash(open));
    }

    static Map<String, String> contents(Path folder) throws IOException {
        var hashes = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(file).toString(), Sha256.of(file));
            }
        }
        return hashes;
    }
}

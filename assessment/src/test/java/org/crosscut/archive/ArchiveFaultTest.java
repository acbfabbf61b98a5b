package org.crosscut.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.crosscut.intake.Content;
import org.crosscut.intake.Delivery;
import org.crosscut.intake.Row;
import org.crosscut.intake.Rows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk refuses each single change of a submission in turn.
class ArchiveFaultTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-01T08:00:00Z"), ZoneOffset.UTC);

    @TempDir Path temporary;

    @Test
    void aDiskThatIsFullOnceLosesNothingAndLeavesNothingHalf() throws IOException {
        int changes = refusedInTurn(false);

        assertThat(changes).isGreaterThan(15);
    }

    @Test
    void aProcessThatChangesNothingMoreLosesNothingAndLeavesNothingHalf() throws IOException {
        int changes = refusedInTurn(true);

        assertThat(changes).isGreaterThan(15);
    }

    /// @param forGood whether every later change is refused, too, as after a kill
    /// @return how many changes there were to refuse
    private int refusedInTurn(boolean forGood) throws IOException {
        for (int refused = 1; ; refused++) {
            Path folder = temporary.resolve("at" + refused);
            try (Archive archive = ArchiveTest.open(folder)) {
                archive.accept(ArchiveTest.hours("OAK,2023/24,watch,1"), "A. Clerk");
            }
            var changes = new AtomicInteger();
            Receipt printed = submit(folder, faulty(changes, refused, forGood));

            try (Archive archive = ArchiveTest.open(folder)) {
                assertThat(archive.verify(null)).as("change %d", refused).isEmpty();
                assertThat(archive.receipts()).hasSizeBetween(1, 2);
                if (printed != null) {
                    assertThat(archive.receipts()).hasSize(2).contains(printed);
                } else if (!forGood) {
                    assertThat(archive.receipts()).as("change %d", refused).hasSize(1);
                }
                assertThat(folder.resolve("incoming")).isEmptyDirectory();
                archive.accept(ArchiveTest.hours("ELM,2024/25,watch,3"), "A. Clerk");
                assertThat(archive.verify(null)).isEmpty();
            }
            if (changes.get() < refused) {
                assertThat(printed).isNotNull();
                return changes.get();
            }
        }
    }

    private static @Nullable Receipt submit(Path folder, DurableFiles files) {
        Receipt printed = null;
        try (Archive archive = Archive.open(folder, CLOCK, new SplittableRandom(8), files)) {
            printed = archive.accept(ArchiveTest.hours("ELM,2023/24,watch,2"), "B. Clerk");
        } catch (ArchiveFailure e) {
            assertThat(e.problem().code()).isEqualTo(ArchiveCode.DISK_FULL);
        }
        return printed;
    }

    private static DurableFiles faulty(AtomicInteger changes, int refused, boolean forGood) {
        return new DurableFiles((change, path) -> {
            int now = changes.incrementAndGet();
            if (now == refused || (forGood && now > refused)) {
                throw new IOException("No space left on device");
            }
        });
    }

    @Test
    void aLivingWriterIsNotSwept() {
        Path folder = temporary.resolve("two");
        Rows rows = ArchiveTest.hours("OAK,2023/24,watch,1");
        try (Archive first = ArchiveTest.open(folder);
                Staging staging =
                        first.stage(rows.dataset(), "a/hours.csv", Content.of(rows.bytes()))) {
            try (Archive second = ArchiveTest.open(folder)) {
                second.accept(ArchiveTest.hours("ELM,2023/24,watch,2"), "B. Clerk");
                assertThat(second.verify(null)).isEmpty();
            }
            for (Row row : rows.rows()) {
                staging.rows().add(row.line(), row.values().toArray());
            }
            var delivery = new Delivery(rows.dataset(), "hours.csv", 1, List.of(), rows.covers());

            assertThat(staging.accept(delivery, "A. Clerk").sequence()).isEqualTo(2);
            assertThat(first.verify(null)).isEmpty();
        }
    }

    @Test
    void aFileThatIsNotAcceptedLeavesNothing() {
        Path folder = temporary.resolve("dropped");
        Rows rows = ArchiveTest.hours("OAK,2023/24,watch,1");
        try (Archive archive = ArchiveTest.open(folder)) {
            archive.stage(rows.dataset(), "hours.csv", Content.of(rows.bytes())).close();
        }
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
        assertThat(folder.resolve("receipts")).isEmptyDirectory();
    }

    @Test
    void whatLiesInIncomingOrInTheLockIsNamed() throws IOException {
        Path folder = temporary.resolve("extra");
        try (Archive archive = ArchiveTest.filled(folder)) {
            Files.writeString(folder.resolve("incoming/note.txt"), "x");
            Files.writeString(folder.resolve(".lock"), "x");

            assertThat(archive.verify(null))
                    .extracting(d -> d.code(), d -> d.place().shown())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(ArchiveCode.FILE_ADDED, ".lock"),
                            org.assertj.core.groups.Tuple.tuple(
                                    ArchiveCode.FILE_ADDED, "incoming/note.txt"));
        }
    }
}

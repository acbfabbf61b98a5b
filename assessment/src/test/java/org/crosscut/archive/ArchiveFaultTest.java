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
import org.crosscut.intake.Row;
import org.crosscut.intake.Rows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The disk refuses each single change of a submission in turn.
class ArchiveFaultTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-01T08:00:00Z"), ZoneOffset.UTC);

    @TempDir Path temporary;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDiskThatIsFullOnceLosesNothingAndLeavesNothingHalf(boolean isSealed) throws IOException {
        int changes = refusedInTurn(false, isSealed);

        assertThat(changes).isGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aProcessThatChangesNothingMoreLosesNothingAndLeavesNothingHalf(boolean isSealed)
            throws IOException {
        int changes = refusedInTurn(true, isSealed);

        assertThat(changes).isGreaterThan(15);
    }

    /// @param forGood whether every later change is refused, too, as after a kill
    /// @return how many changes there were to refuse
    private int refusedInTurn(boolean forGood, boolean isSealed) throws IOException {
        for (int refused = 1; ; refused++) {
            Path folder = temporary.resolve("at" + refused).resolve("archive");
            try (Archive archive = ArchiveTest.open(folder)) {
                archive.accept(ArchiveTest.hours("OAK,2023/24,watch,1"), "A. Clerk");
            }
            var changes = new AtomicInteger();
            Receipt printed = submit(folder, isSealed, faulty(changes, refused, forGood));

            try (Archive archive = ArchiveTest.open(folder)) {
                assertThat(archive.verify(null)).as("change %d", refused).isEmpty();
                assertThat(archive.receipts()).hasSizeBetween(1, 2);
                if (printed != null) {
                    assertThat(archive.receipts()).hasSize(2).contains(printed);
                } else if (!forGood) {
                    assertThat(archive.receipts()).as("change %d", refused).hasSize(1);
                }
                assertThat(folder.resolve("incoming")).isEmptyDirectory();
                assertThat(keys(folder)).hasSize(isSealed ? archive.receipts().size() - 1 : 0);
                archive.accept(ArchiveTest.hours("ELM,2024/25,watch,3"), "A. Clerk");
                assertThat(archive.verify(null)).isEmpty();
            }
            if (changes.get() < refused) {
                assertThat(printed).isNotNull();
                return changes.get();
            }
        }
    }

    private static List<Path> keys(Path folder) throws IOException {
        Path keys = folder.resolveSibling("keys");
        if (!Files.exists(keys)) {
            return List.of();
        }
        try (var all = Files.list(keys)) {
            return all.toList();
        }
    }

    private static @Nullable Receipt submit(Path folder, boolean isSealed, DurableFiles files) {
        Receipt printed = null;
        try (Archive archive = Archive.open(folder, CLOCK, new SplittableRandom(8), files)) {
            Rows rows =
                    isSealed
                            ? ArchiveTest.stores("ELM,2024-06-30,lamp,G-1,1,1,,no,,7.50")
                            : ArchiveTest.hours("ELM,2023/24,watch,2");
            printed = archive.accept(rows, "B. Clerk");
        } catch (ArchiveFailure e) {
            assertThat(e.problem().code()).isEqualTo(ArchiveCode.DISK_FULL);
            // It says that nothing was accepted.
            assertThat(printed).isNull();
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

            assertThat(staging.accept(rows.delivery(), "A. Clerk").sequence()).isEqualTo(2);
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

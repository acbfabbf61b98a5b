package org.crosscut.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.crosscut.intake.Content;
import org.crosscut.intake.Delivery;
import org.crosscut.intake.Row;
import org.crosscut.intake.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsWriterTest {
    /// More than the threads pass on at once, several times.
    private static final int MANY = 30_000;

    @TempDir Path temporary;

    private static Rows many() {
        return ArchiveTest.hours(
                IntStream.range(0, MANY)
                        .mapToObj(i -> "OAK,2023/24,watch " + i + "," + i % 24)
                        .toArray(String[]::new));
    }

    @Test
    void manyRowsAreWrittenInTheirOrderWithTheHashOfTheirContent() {
        Rows rows = many();
        try (Archive archive = ArchiveTest.open(temporary.resolve("many"))) {
            Receipt receipt = archive.accept(rows, "A. Clerk");

            assertThat(receipt.rows()).isEqualTo(MANY);
            assertThat(archive.verify(null)).isEmpty();
            var hash = new RowsHash(receipt.salt(), List.of("outpost", "season", "job", "hours"));
            rows.rows().forEach(r -> hash.add(r.line(), r.values().toArray()));
            assertThat(receipt.contentHash()).isEqualTo(hash.hex());
            assertThat(writing()).isEmpty();
        }
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws Exception {
        byte[][] bytes = new byte[2][];
        for (int i = 0; i < 2; i++) {
            Path folder = temporary.resolve("same" + i);
            try (Archive archive =
                    Archive.open(folder, java.time.Clock.systemUTC(), new SplittableRandom(7))) {
                archive.accept(many(), "A. Clerk");
                bytes[i] =
                        Files.readAllBytes(
                                folder.resolve("submissions/00000001").resolve(ArchiveLayout.ROWS));
            }
        }
        assertThat(bytes[0]).isEqualTo(bytes[1]);
    }

    @Test
    void rowsThatAreDroppedHalfwayLeaveNothingBehind() {
        Rows rows = many();
        Path folder = temporary.resolve("dropped");
        try (Archive archive = ArchiveTest.open(folder)) {
            try (Staging staging =
                    archive.stage(rows.dataset(), "hours.csv", Content.of(rows.bytes()))) {
                for (Row row : rows.rows().subList(0, MANY / 2)) {
                    staging.rows().add(row.line(), row.values().toArray());
                }
                assertThat(writing()).hasSize(1);
            }
            assertThat(writing()).isEmpty();
            assertThat(folder.resolve("submissions")).isEmptyDirectory();
            archive.accept(rows, "A. Clerk");
            assertThat(archive.verify(null)).isEmpty();
        }
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void aDatabaseThatCannotWriteIsToldToTheReader() {
        Rows rows = many();
        try (Archive archive = ArchiveTest.open(temporary.resolve("gone"));
                Staging staging =
                        archive.stage(rows.dataset(), "hours.csv", Content.of(rows.bytes()))) {
            Path folder = incoming(temporary.resolve("gone/incoming"));
            assertThat(folder.resolve(ArchiveLayout.ROWS).toFile().mkdir()).isTrue();

            assertThatThrownBy(
                            () -> {
                                for (Row row : rows.rows()) {
                                    staging.rows().add(row.line(), row.values().toArray());
                                }
                                staging.accept(
                                        new Delivery(
                                                rows.dataset(), "hours.csv", MANY, rows.covers()),
                                        "A. Clerk");
                            })
                    .isInstanceOf(ArchiveFailure.class);
        }
        assertThat(writing()).isEmpty();
    }

    private static Path incoming(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(p -> Files.isDirectory(p.resolve(ArchiveLayout.ORIGINAL)))
                    .findFirst()
                    .orElseThrow();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Thread> writing() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().equals("rows-to-parquet"))
                .toList();
    }
}
